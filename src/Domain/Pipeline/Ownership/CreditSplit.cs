namespace CrmGraph.Domain.Pipeline.Ownership;

/// <summary>Divides an amount by shares, to the cent, so that the parts add up to it exactly.</summary>
public static class CreditSplit
{
    /// <summary>A hundredth of a currency's unit, in the 1/10,000 that amounts are stored in.</summary>
    private const long UnitsPerCent = 100;

    private const long Whole = 10_000;

    /// <summary>Whole cents by largest remainder, the earlier part first where two are equal.</summary>
    /// <param name="units">The amount in 1/10,000; what is finer than a cent goes to the largest share.</param>
    /// <param name="ratios">The shares in 1/10,000, which add up to 10,000.</param>
    public static IReadOnlyList<long> Of(long units, IReadOnlyList<int> ratios)
    {
        var (cents, rest) = Math.DivRem(units, UnitsPerCent);
        var parts = ratios.Select(ratio => Math.DivRem(cents * ratio, Whole)).ToList();
        var left = (int)(cents - parts.Sum(part => part.Quotient));
        var roundedUp = Enumerable.Range(0, parts.Count).OrderByDescending(i => parts[i].Remainder).Take(left).ToHashSet();
        var largest = Enumerable.Range(0, parts.Count).MaxBy(i => ratios[i]);
        return [.. parts.Select((part, i) =>
            ((part.Quotient + (roundedUp.Contains(i) ? 1 : 0)) * UnitsPerCent) + (i == largest ? rest : 0))];
    }
}
