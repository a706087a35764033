namespace CrmGraph.GraphQL.Validation.Merging;

/// <summary>
/// Remembers which pairs were compared. A comparison of fields that may meet in one object also covers the weaker
/// question for fields that never do, but not the other way round.
/// </summary>
internal sealed class ComparedPairs<TLeft, TRight>
    where TLeft : class
    where TRight : class
{
    private readonly Dictionary<(TLeft Left, TRight Right), bool> _exclusive = [];

    /// <summary>Is the comparison new? Then it counts as made.</summary>
    public bool Add(TLeft left, TRight right, bool areExclusive)
    {
        if (IsKnown(left, right, areExclusive))
        {
            return false;
        }

        _exclusive[(left, right)] = areExclusive;
        return true;
    }

    public bool IsKnown(TLeft left, TRight right, bool areExclusive) =>
        _exclusive.TryGetValue((left, right), out var wasExclusive) && (areExclusive || !wasExclusive);
}
