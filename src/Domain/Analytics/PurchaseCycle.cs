namespace CrmGraph.Domain.Analytics;

/// <summary>When a customer is expected to buy again, from how often they bought so far.</summary>
/// <param name="Days">The mean days between two purchases.</param>
/// <param name="ExpectedOn">The last purchase plus that.</param>
public sealed record PurchaseCycle(int Days, DateOnly ExpectedOn)
{
    /// <summary>The cycle of purchases on at least two different days; null for fewer.</summary>
    public static PurchaseCycle? Of(IEnumerable<DateOnly> purchases)
    {
        List<DateOnly> days = [.. purchases.Distinct().Order()];
        if (days.Count < 2)
        {
            return null;
        }

        var cycle = (int)Math.Round((days[^1].DayNumber - days[0].DayNumber) / (double)(days.Count - 1), MidpointRounding.AwayFromZero);
        return new PurchaseCycle(cycle, days[^1].AddDays(cycle));
    }
}
