namespace CrmGraph.Domain.Analytics;

/// <summary>Where a series of months is heading: the straight line that fits it best.</summary>
/// <param name="Slope">By how much it grows from month to month.</param>
/// <param name="Next">What the line says for the month after the last one; never below 0.</param>
public sealed record SalesTrend(decimal Slope, decimal Next)
{
    private const int Decimals = 4;

    /// <summary>The trend of at least two months; null for fewer.</summary>
    public static SalesTrend? Of(IReadOnlyList<decimal> months)
    {
        if (months.Count < 2)
        {
            return null;
        }

        var middle = (months.Count - 1) / 2m;
        var average = months.Average();
        var spread = months.Index().Sum(month => (month.Index - middle) * (month.Index - middle));
        var slope = months.Index().Sum(month => (month.Index - middle) * (month.Item - average)) / spread;
        return new SalesTrend(
            decimal.Round(slope, Decimals),
            Math.Max(0, decimal.Round(average + (slope * (months.Count - middle)), Decimals)));
    }
}
