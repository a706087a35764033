using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// No fragment spreads itself, not even through others.
/// https://spec.graphql.org/September2025/#sec-Fragment-Spreads-Must-Not-Form-Cycles
/// </summary>
internal static class NoFragmentCyclesRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var visited = new HashSet<string>(StringComparer.Ordinal);
        var path = new List<FragmentSpreadNode>();
        var startInPath = new Dictionary<string, int>(StringComparer.Ordinal);
        on.OnEnter<FragmentDefinitionNode>(Detect);

        void Detect(FragmentDefinitionNode fragment)
        {
            var name = fragment.Name.Value;
            if (!visited.Add(name))
            {
                return;
            }

            context.Fragments.CountVisit();
            startInPath[name] = path.Count;
            foreach (var spread in context.Fragments.SpreadsIn(fragment.SelectionSet))
            {
                path.Add(spread);
                Follow(spread);
                path.RemoveAt(path.Count - 1);
            }

            startInPath.Remove(name);
        }

        void Follow(FragmentSpreadNode spread)
        {
            if (startInPath.TryGetValue(spread.Name.Value, out var start))
            {
                Report(context, spread.Name.Value, path[start..]);
            }
            else if (context.Fragments[spread.Name.Value] is { } target)
            {
                Detect(target);
            }
        }
    }

    private static void Report(ValidationContext context, string fragment, List<FragmentSpreadNode> cycle)
    {
        var via = string.Join(", ", cycle.Take(cycle.Count - 1).Select(s => $"\"{s.Name}\""));
        context.Report(
            $"Cannot spread fragment \"{fragment}\" within itself{(via.Length > 0 ? $" via {via}" : "")}.",
            cycle);
    }
}
