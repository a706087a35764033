using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Every fragment is used by an operation.
/// https://spec.graphql.org/September2025/#sec-Fragments-Must-Be-Used
/// </summary>
internal static class NoUnusedFragmentsRule
{
    public static void Register(ValidationContext context, NodeHandlers on) => on.OnLeave<DocumentNode>(document =>
    {
        var used = context.Fragments.UsedBy(document.Definitions.OfType<OperationDefinitionNode>())
            .Select(f => f.Name.Value)
            .ToHashSet(StringComparer.Ordinal);
        var fragments = document.Definitions.OfType<FragmentDefinitionNode>();
        foreach (var fragment in fragments.Where(f => !used.Contains(f.Name.Value)))
        {
            context.Report($"Fragment \"{fragment.Name}\" is never used.", fragment);
        }
    });
}
