namespace CrmGraph.GraphQL.Validation;

/// <summary>
/// How many characters must be inserted, deleted, replaced or swapped with a neighbour to turn one name into another.
/// </summary>
internal static class EditDistance
{
    /// <summary>The distance without regard to case; names that differ only in case are 1 apart.</summary>
    public static int Between(string left, string right)
    {
        if (left == right)
        {
            return 0;
        }

        var (a, b) = (left.ToUpperInvariant(), right.ToUpperInvariant());
        return a == b ? 1 : Measure(a, b);
    }

    private static int Measure(string a, string b)
    {
        var beforePrevious = new int[b.Length + 1];
        var previous = Enumerable.Range(0, b.Length + 1).ToArray();
        var current = new int[b.Length + 1];
        for (var i = 1; i <= a.Length; i++)
        {
            current[0] = i;
            for (var j = 1; j <= b.Length; j++)
            {
                var replaced = previous[j - 1] + (a[i - 1] == b[j - 1] ? 0 : 1);
                current[j] = Math.Min(Math.Min(previous[j] + 1, current[j - 1] + 1), replaced);
                if (i > 1 && j > 1 && a[i - 1] == b[j - 2] && a[i - 2] == b[j - 1])
                {
                    current[j] = Math.Min(current[j], beforePrevious[j - 2] + 1);
                }
            }

            (beforePrevious, previous, current) = (previous, current, beforePrevious);
        }

        return previous[b.Length];
    }
}
