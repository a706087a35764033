using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// An argument is given once.
/// https://spec.graphql.org/September2025/#sec-Argument-Uniqueness
/// </summary>
internal static class UniqueArgumentNamesRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        on.OnEnter<FieldNode>(field => Check(context, field.Arguments));
        on.OnEnter<DirectiveNode>(directive => Check(context, directive.Arguments));
    }

    private static void Check(ValidationContext context, IReadOnlyList<ArgumentNode> arguments)
    {
        if (arguments.Count > 1)
        {
            UniqueNames.Check(
                context,
                arguments.Select(a => a.Name),
                name => $"There can be only one argument named \"{name}\".");
        }
    }
}
