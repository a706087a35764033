using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.SdlRules;

/// <summary>
/// Directives have different names.
/// https://spec.graphql.org/September2025/#sec-Type-System.Directives
/// </summary>
internal static class UniqueDirectiveNamesRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var known = new UniqueNames(context, name => $"There can be only one directive named \"@{name}\".");
        on.OnEnter<DirectiveDefinitionNode>(directive =>
        {
            if (!context.StartsFromNothing && context.Schema.Directive(directive.Name.Value) is not null)
            {
                context.Report(
                    $"Directive \"@{directive.Name}\" already exists in the schema. It cannot be redefined.",
                    directive.Name);
            }
            else
            {
                known.Add(directive.Name);
            }
        });
    }
}
