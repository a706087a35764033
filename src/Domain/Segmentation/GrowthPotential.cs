namespace CrmGraph.Domain.Segmentation;

/// <summary>增长潜力: how much more a customer may buy, from 0 to 100, with what speaks for it.</summary>
/// <param name="Trend">Points for the growth of its industry, at most 40: 20 % a year or more.</param>
/// <param name="Depth">Points for the depth of cooperation, at most 30: three different products or more.</param>
/// <param name="Purchases">Points for its own purchases against the year before, at most 30: half as much again or more.</param>
public sealed record GrowthPotential(int Trend, int Depth, int Purchases)
{
    /// <summary>From so many points on a customer is proposed for the next tier.</summary>
    public const int Proposed = 50;

    private const int MostTrend = 40;
    private const int FullTrend = 2_000;
    private const int MostDepth = 30;
    private const int FullDepth = 3;
    private const int MostPurchases = 30;

    /// <summary>All points.</summary>
    public int Score => Trend + Depth + Purchases;

    public static GrowthPotential Of(TierFacts facts, DateOnly asOf)
    {
        var window = new ResultWindow(asOf);
        var products = facts.Figure(TierMeasure.ProductsOrdered, null, asOf).Value ?? 0;
        return new(
            Share(facts.IndustryTrend ?? 0, FullTrend, MostTrend),
            Share(products, FullDepth, MostDepth),
            OfPurchases(window.CurrentUnits(facts.Purchases), window.PreviousUnits(facts.Purchases)));
    }

    private static int OfPurchases(long current, long previous)
    {
        if (previous == 0)
        {
            return current > 0 ? MostPurchases : 0;
        }

        return Share(current - previous, previous / 2m, MostPurchases);
    }

    private static int Share(decimal value, decimal full, int most) => (int)Math.Clamp(value * most / Math.Max(full, 1), 0, most);
}
