using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Api.Segmentation.Results;

/// <summary>效果跟踪: how each tier did.</summary>
/// <param name="AsOf">The last day of every window.</param>
/// <param name="Currency">The base currency of every amount.</param>
/// <param name="Tiers">One for each tier, the most valuable first.</param>
internal sealed record TierResults(DateOnly AsOf, string Currency, IReadOnlyList<TierResult> Tiers);

/// <summary>How one tier did, counted over the customers that the caller may see.</summary>
/// <param name="TierId">The tier.</param>
/// <param name="Customers">How many are in it on the last day.</param>
/// <param name="Buyers">How many of them ordered in the 12 months.</param>
/// <param name="OrderValue">What they ordered for.</param>
/// <param name="AverageOrderValue">客单价: order value ÷ buyers; null without buyers.</param>
/// <param name="Measures">Retention, repurchase and conversion.</param>
internal sealed record TierResult(
    Guid TierId,
    int Customers,
    int Buyers,
    decimal OrderValue,
    decimal? AverageOrderValue,
    IReadOnlyList<TierMeasureResult> Measures);

/// <summary>One measure of a tier.</summary>
/// <param name="Kpi">What is measured.</param>
/// <param name="Succeeded">How many customers did what is asked for.</param>
/// <param name="Counted">Of how many that were in the tier when the window began.</param>
/// <param name="Value">The one divided by the other; null where nobody counts.</param>
/// <param name="Target">What the tier is to reach; null where the tier is not measured by this.</param>
/// <param name="OnTarget">Whether it does; null without target or value.</param>
internal sealed record TierMeasureResult(TierKpi Kpi, int Succeeded, int Counted, decimal? Value, decimal? Target, bool? OnTarget)
{
    private const decimal WholeRatio = 10_000;
    private const int Decimals = 4;

    public static TierMeasureResult Of(TierKpi kpi, int succeeded, int counted, Tier tier)
    {
        decimal? value = counted == 0 ? null : decimal.Round(succeeded / (decimal)counted, Decimals);
        var target = tier.Kpi == kpi ? tier.KpiTarget / WholeRatio : null;
        return new(kpi, succeeded, counted, value, target, value is null || target is null ? null : succeeded >= target * counted);
    }
}
