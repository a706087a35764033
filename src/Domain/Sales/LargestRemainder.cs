namespace CrmGraph.Domain.Sales;

/// <summary>Divides an amount by weights into whole coins that add up to it.</summary>
public static class LargestRemainder
{
    /// <summary>Each part is rounded down, and the coins left over go to the largest remainders, the earlier one first.</summary>
    /// <param name="units">The amount, in whole coins.</param>
    /// <param name="weights">The weights, none negative; where all are zero the first takes it all.</param>
    /// <param name="coin">The smallest coin.</param>
    public static IReadOnlyList<long> Divide(long units, IReadOnlyList<long> weights, long coin)
    {
        var all = weights.Aggregate(Int128.Zero, (sum, weight) => sum + weight);
        if (all == 0)
        {
            return [units, .. Enumerable.Repeat(0L, weights.Count - 1)];
        }

        var coins = units / coin;
        var parts = weights.Select(weight => Int128.DivRem((Int128)coins * weight, all)).ToList();
        var left = (int)(coins - parts.Sum(part => (long)part.Quotient));
        var roundedUp = Enumerable.Range(0, parts.Count).OrderByDescending(i => parts[i].Remainder).Take(left).ToHashSet();
        return [.. parts.Select((part, i) => ((long)part.Quotient + (roundedUp.Contains(i) ? 1 : 0)) * coin)];
    }
}
