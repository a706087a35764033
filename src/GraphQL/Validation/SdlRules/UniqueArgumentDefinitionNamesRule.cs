using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.SdlRules;

/// <summary>
/// The arguments of a field or directive have different names.
/// https://spec.graphql.org/September2025/#sec-Objects.Type-Validation
/// </summary>
internal static class UniqueArgumentDefinitionNamesRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        on.OnEnter<DirectiveDefinitionNode>(directive => Check(context, $"@{directive.Name}", directive.Arguments));
        on.OnEnter<FieldsTypeDefinitionNode>(type =>
        {
            foreach (var field in type.Fields)
            {
                Check(context, $"{type.Name}.{field.Name}", field.Arguments);
            }
        });
    }

    private static void Check(
        ValidationContext context,
        string parent,
        IReadOnlyList<InputValueDefinitionNode> arguments) =>
        UniqueNames.Check(
            context,
            arguments.Select(a => a.Name),
            name => $"Argument \"{parent}({name}:)\" can only be defined once.");
}
