using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Arguments that are required are given.
/// https://spec.graphql.org/September2025/#sec-Required-Arguments
/// </summary>
internal static class ProvidedRequiredArgumentsRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        ProvidedRequiredArgumentsOnDirectivesRule.Register(context, on);
        on.OnLeave<FieldNode>(field =>
        {
            if (context.Types.Field is not { Arguments.Count: > 0 } definition)
            {
                return;
            }

            var given = field.Arguments.Select(a => a.Name.Value).ToHashSet(StringComparer.Ordinal);
            foreach (var argument in definition.Arguments.Where(a => a.IsRequired && !given.Contains(a.Name)))
            {
                context.Report(
                    $"Argument \"{context.FieldCoordinate}({argument.Name}:)\" "
                    + $"of type \"{argument.Type}\" is required, but it was not provided.",
                    field);
            }
        });
    }
}
