using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation;

/// <summary>The fragments of a document, what spreads them, and a budget for looking into them.</summary>
internal sealed class FragmentIndex
{
    private readonly Dictionary<string, FragmentDefinitionNode> _byName = new(StringComparer.Ordinal);
    private readonly Dictionary<SelectionSetNode, List<FragmentSpreadNode>> _spreads = [];
    private readonly int _maxVisits;
    private int _visits;

    public FragmentIndex(DocumentNode document, int maxVisits)
    {
        _maxVisits = maxVisits;
        foreach (var fragment in document.Definitions.OfType<FragmentDefinitionNode>())
        {
            _byName[fragment.Name.Value] = fragment;
        }
    }

    public FragmentDefinitionNode? this[string name] => _byName.GetValueOrDefault(name);

    /// <summary>The spreads anywhere inside the selection set, fragments not entered.</summary>
    public IReadOnlyList<FragmentSpreadNode> SpreadsIn(SelectionSetNode selectionSet)
    {
        if (!_spreads.TryGetValue(selectionSet, out var spreads))
        {
            _spreads[selectionSet] = spreads = [];
            Collect(selectionSet, spreads);
        }

        return spreads;
    }

    /// <summary>Every fragment the operations use, directly or through other fragments, once.</summary>
    public IReadOnlyList<FragmentDefinitionNode> UsedBy(params IEnumerable<OperationDefinitionNode> operations)
    {
        var used = new List<FragmentDefinitionNode>();
        var seen = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Queue<SelectionSetNode>(operations.Select(o => o.SelectionSet));
        while (waiting.TryDequeue(out var selectionSet))
        {
            foreach (var name in SpreadsIn(selectionSet).Select(s => s.Name.Value).Where(seen.Add))
            {
                if (_byName.TryGetValue(name, out var fragment))
                {
                    CountVisit();
                    used.Add(fragment);
                    waiting.Enqueue(fragment.SelectionSet);
                }
            }
        }

        return used;
    }

    /// <summary>
    /// Counts one look into a fragment; documents that make the rules look too often are not validated to the end.
    /// </summary>
    public void CountVisit()
    {
        if (++_visits > _maxVisits)
        {
            throw new ValidationAbortedException(
                new GraphQLError($"Document needs more than {_maxVisits} fragment visits. Validation aborted.")
                    .WithCode("HC0107"));
        }
    }

    private static void Collect(SelectionSetNode selectionSet, List<FragmentSpreadNode> spreads)
    {
        var waiting = new Stack<SelectionSetNode>([selectionSet]);
        while (waiting.TryPop(out var set))
        {
            foreach (var selection in set.Selections)
            {
                switch (selection)
                {
                    case FragmentSpreadNode spread:
                        spreads.Add(spread);
                        break;
                    case FieldNode { SelectionSet: { } inner }:
                        waiting.Push(inner);
                        break;
                    case InlineFragmentNode fragment:
                        waiting.Push(fragment.SelectionSet);
                        break;
                }
            }
        }
    }
}
