namespace CrmGraph.Domain.Segmentation;

/// <summary>行业趋势: how fast an industry grows, as the sales managers judge it.</summary>
public sealed class IndustryTrend : Entity
{
    private const int SmallestGrowth = -10_000;
    private const int LargestGrowth = 100_000;

    private IndustryTrend()
    {
    }

    /// <summary>The industry, in the words of the customers' records.</summary>
    public string Industry { get; private init; } = "";

    /// <summary>Yearly growth in 1/10,000.</summary>
    public int Growth { get; private set; }

    /// <summary>When it was last judged, UTC.</summary>
    public DateTime JudgedAt { get; private set; }

    public static IndustryTrend Of(string industry) => new()
    {
        Id = Guid.CreateVersion7(),
        Industry = Checked.Required(industry, "industry"),
    };

    public void Judge(int growth, DateTime now)
    {
        Growth = Checked.Between(growth, SmallestGrowth, LargestGrowth, "growth")!.Value;
        JudgedAt = Checked.Instant(now);
    }
}
