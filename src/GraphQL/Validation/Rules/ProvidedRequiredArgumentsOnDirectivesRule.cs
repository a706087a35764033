using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Arguments that a directive requires are given.
/// https://spec.graphql.org/September2025/#sec-Required-Arguments
/// </summary>
internal static class ProvidedRequiredArgumentsOnDirectivesRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var required = new Dictionary<string, IReadOnlyList<(string Name, string Type)>>(StringComparer.Ordinal);
        foreach (var directive in context.Schema.Directives)
        {
            required[directive.Name] =
            [
                .. directive.Arguments.Where(a => a.IsRequired).Select(a => (a.Name, a.Type.ToString())),
            ];
        }

        foreach (var directive in context.Document.Definitions.OfType<DirectiveDefinitionNode>())
        {
            required[directive.Name.Value] =
            [
                .. directive.Arguments
                    .Where(a => a.Type is NonNullTypeNode && a.DefaultValue is null)
                    .Select(a => (a.Name.Value, a.Type.ToString())),
            ];
        }

        on.OnLeave<DirectiveNode>(directive =>
        {
            var arguments = required.GetValueOrDefault(directive.Name.Value, []);
            foreach (var (name, type) in arguments.Where(r => directive.Arguments.All(a => a.Name.Value != r.Name)))
            {
                context.Report(
                    $"Argument \"@{directive.Name}({name}:)\" of type \"{type}\" is required, but it was not provided.",
                    directive);
            }
        });
    }
}
