namespace CrmGraph.Domain.Analytics;

/// <summary>What one stock is expected to bring, and in which month.</summary>
/// <param name="StageId">The stage it is in.</param>
/// <param name="Month">How many calendar months after the day of the forecast.</param>
/// <param name="Amount">The expected revenue.</param>
public sealed record Arrival(Guid StageId, int Month, decimal Amount)
{
    /// <summary>The rest of its stage's lead time, then those of the stages after it; null where one of the numbers is missing.</summary>
    public static Arrival? Of(ForecastStock stock, ForecastChain chain, DateOnly asOf)
    {
        var index = chain.Stages.Index().FirstOrDefault(stage => stage.Item.StageId == stock.StageId, (-1, null!)).Index;
        if (index < 0
            || chain.Stages[index].LeadTimeDays is not { } own
            || chain.DaysAfter(index) is not { } after
            || (stock.ChanceByHand ?? chain.WinChance(index)) is not { } chance)
        {
            return null;
        }

        var on = LeadTime.After(asOf, Math.Max(0, own - stock.AgeDays) + after);
        return new Arrival(stock.StageId, ForecastMonths.Between(asOf, on), stock.Amount * chance);
    }

    /// <summary>The first day of the month in which it is expected.</summary>
    public DateOnly StartOfMonth(DateOnly asOf) => ForecastMonths.Start(asOf, Month);
}
