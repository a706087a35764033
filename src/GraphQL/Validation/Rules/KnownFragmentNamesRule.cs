using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// A fragment that is spread is defined.
/// https://spec.graphql.org/September2025/#sec-Fragment-Spread-Target-Defined
/// </summary>
internal static class KnownFragmentNamesRule
{
    public static void Register(ValidationContext context, NodeHandlers on) => on.OnEnter<FragmentSpreadNode>(spread =>
    {
        if (context.Fragments[spread.Name.Value] is null)
        {
            context.Report($"Unknown fragment \"{spread.Name}\".", spread.Name);
        }
    });
}
