using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Arguments are those the field or directive defines.
/// https://spec.graphql.org/September2025/#sec-Argument-Names
/// </summary>
internal static class KnownArgumentNamesRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        KnownArgumentNamesOnDirectivesRule.Register(context, on);
        on.OnEnter<ArgumentNode>(argument =>
        {
            var isOnField = context.Ancestors[^1] is FieldNode;
            if (isOnField && context.Types is { Argument: null, Field: { } field })
            {
                var suggestion = context.DidYouMean(argument.Name.Value, field.Arguments.Select(a => a.Name));
                context.Report(
                    $"Unknown argument \"{argument.Name}\" on field \"{context.FieldCoordinate}\".{suggestion}",
                    argument);
            }
        });
    }
}
