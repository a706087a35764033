namespace CrmGraph.Domain.Analytics;

/// <summary>When the open pipeline is expected to become revenue, and whether it is enough.</summary>
/// <param name="AsOf">The day it was made for.</param>
/// <param name="Expected">The expected revenue of everything that is open.</param>
/// <param name="LeftOut">The amount that cannot be forecast because a conversion or a lead time is missing.</param>
/// <param name="Months">The expected revenue by month; month 0 is the rest of the month of the day it was made for.</param>
/// <param name="Stages">What each stage holds and should hold.</param>
public sealed record PipelineForecast(
    DateOnly AsOf,
    decimal Expected,
    decimal LeftOut,
    IReadOnlyList<ForecastMonth> Months,
    IReadOnlyList<ForecastSupply> Stages)
{
    /// <param name="chain">The stages with their conversions and lead times.</param>
    /// <param name="stocks">What is open, suspended opportunities left out.</param>
    /// <param name="asOf">The day.</param>
    /// <param name="monthlyTarget">The revenue wanted in every month; null where there is no target.</param>
    public static PipelineForecast Of(
        ForecastChain chain,
        IReadOnlyList<ForecastStock> stocks,
        DateOnly asOf,
        decimal? monthlyTarget = null)
    {
        var arrivals = stocks.Select(stock => Arrival.Of(stock, chain, asOf)).ToList();
        var expected = arrivals.OfType<Arrival>().ToList();
        var horizon = Math.Max(
            ForecastMonths.Between(asOf, LeadTime.After(asOf, chain.DaysFrom(0) ?? 0)),
            expected.Count == 0 ? 0 : expected.Max(arrival => arrival.Month));
        return new PipelineForecast(
            asOf,
            expected.Sum(arrival => arrival.Amount),
            stocks.Where((_, i) => arrivals[i] is null).Sum(stock => stock.Amount),
            ForecastMonths.Of(asOf, horizon, expected.ToLookup(arrival => arrival.Month, arrival => arrival.Amount), monthlyTarget),
            [.. chain.Stages.Select((_, i) => ForecastSupply.Of(chain, i, stocks, expected, asOf, monthlyTarget))]);
    }
}
