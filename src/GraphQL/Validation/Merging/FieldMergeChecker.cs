using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Merging;

/// <summary>
/// Finds selections of one response name that cannot be merged. Comparing is quadratic by nature: pairs that were
/// compared are remembered, and the number of comparisons is limited.
/// </summary>
internal sealed class FieldMergeChecker(ValidationContext context)
{
    private readonly Dictionary<SelectionSetNode, List<(NamedType? Parent, CollectedFields Fields)>> _collected = [];
    private readonly ComparedPairs<CollectedFields, FragmentDefinitionNode> _fieldsAndFragments = new();
    private readonly ComparedPairs<FragmentDefinitionNode, FragmentDefinitionNode> _fragments = new();
    private readonly ArgumentComparison _arguments = new();
    private int _comparisons;

    /// <summary>The conflicts among everything the selection set selects, directly or through fragments.</summary>
    public List<FieldConflict> ConflictsWithin(NamedType? parent, SelectionSetNode selectionSet)
    {
        var conflicts = new List<FieldConflict>();
        var collected = Collect(parent, selectionSet);
        CompareWithin(collected, conflicts);
        for (var i = 0; i < collected.Spreads.Count; i++)
        {
            CompareWithFragment(collected, collected.Spreads[i], false, conflicts);
            for (var j = i + 1; j < collected.Spreads.Count; j++)
            {
                CompareFragments(collected.Spreads[i], collected.Spreads[j], false, conflicts);
            }
        }

        return conflicts;
    }

    private void CompareWithin(CollectedFields collected, List<FieldConflict> conflicts)
    {
        foreach (var fields in collected.ByResponseName.Values)
        {
            for (var i = 0; i < fields.Count; i++)
            {
                for (var j = i + 1; j < fields.Count; j++)
                {
                    AddConflict(fields[i], fields[j], false, conflicts);
                }
            }
        }
    }

    private void CompareBetween(
        CollectedFields left,
        CollectedFields right,
        bool areExclusive,
        List<FieldConflict> conflicts)
    {
        foreach (var (name, leftFields) in left.ByResponseName)
        {
            Count();
            foreach (var leftField in leftFields)
            {
                foreach (var rightField in right.ByResponseName.GetValueOrDefault(name, []))
                {
                    AddConflict(leftField, rightField, areExclusive, conflicts);
                }
            }
        }
    }

    private void CompareWithFragment(
        CollectedFields collected,
        FragmentDefinitionNode fragment,
        bool areExclusive,
        List<FieldConflict> conflicts)
    {
        Count();
        if (!_fieldsAndFragments.Add(collected, fragment, areExclusive))
        {
            return;
        }

        var inFragment = Collect(fragment);
        if (collected == inFragment)
        {
            return;
        }

        CompareBetween(collected, inFragment, areExclusive, conflicts);
        foreach (var nested in inFragment.Spreads)
        {
            CompareWithFragment(collected, nested, areExclusive, conflicts);
        }
    }

    private void CompareFragments(
        FragmentDefinitionNode left,
        FragmentDefinitionNode right,
        bool areExclusive,
        List<FieldConflict> conflicts)
    {
        Count();
        var isKnown = left == right || _fragments.IsKnown(right, left, areExclusive);
        if (isKnown || !_fragments.Add(left, right, areExclusive))
        {
            return;
        }

        var leftFields = Collect(left);
        var rightFields = Collect(right);
        CompareBetween(leftFields, rightFields, areExclusive, conflicts);
        foreach (var nested in rightFields.Spreads)
        {
            CompareFragments(left, nested, areExclusive, conflicts);
        }

        foreach (var nested in leftFields.Spreads)
        {
            CompareFragments(nested, right, areExclusive, conflicts);
        }
    }

    private List<FieldConflict> ConflictsBelow(SelectedField left, SelectedField right, bool areExclusive)
    {
        var conflicts = new List<FieldConflict>();
        var leftFields = Collect(left.NamedType, left.Node.SelectionSet!);
        var rightFields = Collect(right.NamedType, right.Node.SelectionSet!);
        CompareBetween(leftFields, rightFields, areExclusive, conflicts);
        foreach (var fragment in rightFields.Spreads)
        {
            CompareWithFragment(leftFields, fragment, areExclusive, conflicts);
        }

        foreach (var fragment in leftFields.Spreads)
        {
            CompareWithFragment(rightFields, fragment, areExclusive, conflicts);
        }

        foreach (var leftFragment in leftFields.Spreads)
        {
            rightFields.Spreads.ForEach(
                rightFragment => CompareFragments(leftFragment, rightFragment, areExclusive, conflicts));
        }

        return conflicts;
    }

    private void AddConflict(
        SelectedField left,
        SelectedField right,
        bool areParentsExclusive,
        List<FieldConflict> conflicts)
    {
        Count();

        // Fields of two different object types never meet in one object: only the shape of their values must agree.
        var areExclusive = areParentsExclusive || (
            left.Parent != right.Parent && left.Parent is ObjectType && right.Parent is ObjectType);
        if (DifferenceOf(left, right, areExclusive) is { } reason)
        {
            conflicts.Add(FieldConflict.Between(left, right, reason));
        }
        else if (left.Node.SelectionSet is not null && right.Node.SelectionSet is not null)
        {
            var below = ConflictsBelow(left, right, areExclusive);
            if (below.Count > 0)
            {
                conflicts.Add(FieldConflict.Below(left, right, below));
            }
        }
    }

    private string? DifferenceOf(SelectedField left, SelectedField right, bool areExclusive)
    {
        if (!areExclusive && left.Node.Name.Value != right.Node.Name.Value)
        {
            return $"\"{left.Node.Name}\" and \"{right.Node.Name}\" are different fields";
        }

        if (!areExclusive && !_arguments.AreSame(left.Node.Arguments, right.Node.Arguments))
        {
            return "they have differing arguments";
        }

        if (StreamConflict(left.Node, right.Node) is { } streamConflict)
        {
            return streamConflict;
        }

        return left.Definition?.Type is { } leftType && right.Definition?.Type is { } rightType && HaveDifferentShapes(
            leftType,
            rightType)
            ? $"they return conflicting types \"{leftType}\" and \"{rightType}\""
            : null;
    }

    /// <summary>
    /// Fields that are streamed are never merged (a proposal; the directive exists only where a schema defines it).
    /// </summary>
    private string? StreamConflict(FieldNode left, FieldNode right)
    {
        var leftStream = left.Directives.FirstOrDefault(d => d.Name.Value == "stream");
        var rightStream = right.Directives.FirstOrDefault(d => d.Name.Value == "stream");
        if (leftStream is null && rightStream is null)
        {
            return null;
        }

        var areSame = leftStream is not null && rightStream is not null && _arguments.AreSame(
            leftStream.Arguments,
            rightStream.Arguments);
        return "they have overlapping stream directives"
            + (areSame ? ". See https://github.com/graphql/defer-stream-wg/discussions/100" : "");
    }

    private static bool HaveDifferentShapes(GraphType left, GraphType right) => (left, right) switch
    {
        (ListType l, ListType r) => HaveDifferentShapes(l.OfType, r.OfType),
        (NonNullType l, NonNullType r) => HaveDifferentShapes(l.OfType, r.OfType),
        (NamedType l, NamedType r) => (l.IsLeaf || r.IsLeaf) && l != r,
        _ => true,
    };

    private CollectedFields Collect(FragmentDefinitionNode fragment) =>
        Collect(context.Schema.Type(fragment.TypeCondition.Name.Value), fragment.SelectionSet);

    private CollectedFields Collect(NamedType? parent, SelectionSetNode selectionSet)
    {
        if (!_collected.TryGetValue(selectionSet, out var byParent))
        {
            _collected[selectionSet] = byParent = [];
        }

        var known = byParent.Find(c => c.Parent == parent).Fields;
        if (known is null)
        {
            known = CollectedFields.Of(context, parent, selectionSet);
            byParent.Add((parent, known));
        }

        return known;
    }

    private void Count()
    {
        if (++_comparisons > context.Options.MaxMergeComparisons)
        {
            var limit = context.Options.MaxMergeComparisons;
            throw new ValidationAbortedException(
                new GraphQLError($"Document needs more than {limit} field comparisons. Validation aborted.")
                    .WithCode("HC0107"));
        }
    }
}
