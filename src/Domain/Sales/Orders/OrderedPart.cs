namespace CrmGraph.Domain.Sales.Orders;

/// <summary>What so much of a position costs; the parts of a position add up to it.</summary>
/// <param name="Quantity">How much of it, in 1/10,000.</param>
/// <param name="Net">Without tax.</param>
/// <param name="Tax">The tax.</param>
public sealed record OrderedPart(long Quantity, long Net, long Tax)
{
    /// <summary>
    /// The part of an amount between two quantities. Both ends are rounded and subtracted, so parts that follow each other
    /// leave nothing over.
    /// </summary>
    internal static long Share(long units, long from, long to, long whole, string currency) =>
        Until(units, to, whole, currency) - Until(units, from, whole, currency);

    /// <summary>Counted in coins, the largest amount times the largest quantity still fits.</summary>
    private static long Until(long units, long quantity, long whole, string currency)
    {
        var coin = SmallestCoin.Of(currency);
        return SmallestCoin.Round((decimal)(units / coin) * quantity / whole * coin, currency);
    }
}
