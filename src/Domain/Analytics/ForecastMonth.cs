namespace CrmGraph.Domain.Analytics;

/// <summary>The revenue expected in one month.</summary>
/// <param name="Index">How many months after the one the forecast was made in.</param>
/// <param name="Start">The first day of the month.</param>
/// <param name="Expected">The expected revenue.</param>
/// <param name="IsGap">月度缺口: whether the pipeline brings nothing in this month, although it lies within its lead time.</param>
/// <param name="BelowTarget">By how much it misses the monthly target; null without a target.</param>
public sealed record ForecastMonth(int Index, DateOnly Start, decimal Expected, bool IsGap, decimal? BelowTarget);

/// <summary>Puts expected revenue into calendar months.</summary>
internal static class ForecastMonths
{
    private const int MonthsInAYear = 12;

    /// <summary>How many calendar months later a day lies; 0 in the same month.</summary>
    public static int Between(DateOnly asOf, DateOnly day) =>
        ((day.Year - asOf.Year) * MonthsInAYear) + day.Month - asOf.Month;

    public static DateOnly Start(DateOnly asOf, int index) => new DateOnly(asOf.Year, asOf.Month, 1).AddMonths(index);

    public static IReadOnlyList<ForecastMonth> Of(DateOnly asOf, int horizon, ILookup<int, decimal> arrivals, decimal? target) =>
    [
        .. Enumerable.Range(0, horizon + 1).Select(index =>
        {
            var expected = arrivals[index].Sum();
            return new ForecastMonth(
                index,
                Start(asOf, index),
                expected,
                index > 0 && expected == 0,
                target is { } wanted ? Math.Max(0, wanted - expected) : null);
        }),
    ];
}
