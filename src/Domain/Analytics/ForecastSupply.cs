namespace CrmGraph.Domain.Analytics;

/// <summary>What one stage holds, what that is worth, and what it should hold for revenue in every month.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="Stock">The amount open in it.</param>
/// <param name="WinChance">The chance to win from it, as a fraction; null where a conversion is missing.</param>
/// <param name="Expected">The revenue expected from it.</param>
/// <param name="Needed">所需存量: the stock that brings the target in every month; null without a target.</param>
/// <param name="Missing">How much stock is missing for that; 0 where there is enough.</param>
/// <param name="FeltIn">The first day of the month in which the shortage will be felt; null where nothing is missing.</param>
public sealed record ForecastSupply(
    Guid StageId,
    decimal Stock,
    decimal? WinChance,
    decimal Expected,
    decimal? Needed,
    decimal Missing,
    DateOnly? FeltIn)
{
    internal static ForecastSupply Of(
        ForecastChain chain,
        int index,
        IReadOnlyList<ForecastStock> stocks,
        IReadOnlyList<Arrival> arrivals,
        DateOnly asOf,
        decimal? monthlyTarget)
    {
        var stage = chain.Stages[index];
        var stock = stocks.Where(own => own.StageId == stage.StageId).Sum(own => own.Amount);
        var own = arrivals.Where(arrival => arrival.StageId == stage.StageId).ToLookup(arrival => arrival.Month, arrival => arrival.Amount);
        var needed = monthlyTarget is { } target ? chain.Needed(index, target) : null;
        var missing = Math.Max(0, needed - stock ?? 0);
        return new ForecastSupply(
            stage.StageId,
            stock,
            chain.WinChance(index),
            own.Sum(month => month.Sum()),
            needed,
            missing,
            missing > 0 ? FirstShortMonth(chain, index, own, asOf, monthlyTarget!.Value) : null);
    }

    /// <summary>A stage feeds the months between the lead time of the stages after it and that plus its own.</summary>
    private static DateOnly FirstShortMonth(
        ForecastChain chain,
        int index,
        ILookup<int, decimal> arrivals,
        DateOnly asOf,
        decimal monthlyTarget)
    {
        var first = ForecastMonths.Between(asOf, LeadTime.After(asOf, chain.DaysAfter(index) ?? 0)) + 1;
        var last = Math.Max(first, ForecastMonths.Between(asOf, LeadTime.After(asOf, chain.DaysFrom(index) ?? 0)));
        var months = Enumerable.Range(first, last - first + 1).ToList();
        var felt = months.Where(month => arrivals[month].Sum() < monthlyTarget).Append(first).First();
        return ForecastMonths.Start(asOf, felt);
    }
}
