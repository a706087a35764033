using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Arguments of a directive are those it defines.
/// https://spec.graphql.org/September2025/#sec-Argument-Names
/// </summary>
internal static class KnownArgumentNamesOnDirectivesRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var known = new Dictionary<string, IReadOnlyList<string>>(StringComparer.Ordinal);
        foreach (var directive in context.Schema.Directives)
        {
            known[directive.Name] = [.. directive.Arguments.Select(a => a.Name)];
        }

        foreach (var directive in context.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            known[directive.Name.Value] = [.. directive.Arguments.Select(a => a.Name.Value)];
        }

        on.OnEnter<DirectiveNode>(directive =>
        {
            if (!known.TryGetValue(directive.Name.Value, out var names))
            {
                return;
            }

            foreach (var argument in directive.Arguments.Where(a => !names.Contains(a.Name.Value)))
            {
                var suggestion = context.DidYouMean(argument.Name.Value, names);
                context.Report(
                    $"Unknown argument \"{argument.Name}\" on directive \"@{directive.Name}\".{suggestion}",
                    argument);
            }
        });
    }
}
