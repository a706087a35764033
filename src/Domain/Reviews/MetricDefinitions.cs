namespace CrmGraph.Domain.Reviews;

/// <summary>What every key figure means and how it is shown; the appendix of the report prints this.</summary>
public static class MetricDefinitions
{
    /// <summary>All of them, in the order in which reports show them.</summary>
    public static IReadOnlyList<MetricDefinition> All { get; } =
    [
        new(
            MetricKey.Leads,
            MetricUnit.Count,
            new("线索总量", "Leads"),
            new("本期新建线索数", "Leads created in the period")),
        new(
            MetricKey.LeadConversion,
            MetricUnit.Ratio,
            new("线索转化率", "Lead conversion rate"),
            new(
                "本期转为商机的线索数 ÷ 本期新建线索数（期间比率，可超过 100%）",
                "Leads converted to an opportunity in the period ÷ leads created in the period (can exceed 100 %)"))
        {
            ChangeKind = ChangeKind.Points,
        },
        new(
            MetricKey.AverageOrderValue,
            MetricUnit.Money,
            new("客单价", "Average deal size"),
            new("赢单金额 ÷ 赢单数（按赢单日期）", "Won value ÷ number of won opportunities, by won date"))
        {
            ValueDigits = 1,
        },
        new(
            MetricKey.RevenuePerRep,
            MetricUnit.Money,
            new("团队人均业绩", "Revenue per rep"),
            new("赢单金额 ÷ 本期在团队中的销售人数", "Won value ÷ reps with an active team membership in the period")),
        new(
            MetricKey.WonValue,
            MetricUnit.Money,
            new("赢单金额", "Won value"),
            new("本期赢单的商机金额合计（按赢单日期）", "Value of the opportunities won in the period, by won date"))
        {
            ValueDigits = 1,
        },
        new(
            MetricKey.WonCount,
            MetricUnit.Count,
            new("赢单数", "Won opportunities"),
            new("本期赢单的商机数（按赢单日期）", "Number of opportunities won in the period, by won date")),
        new(
            MetricKey.NewPipeline,
            MetricUnit.Money,
            new("新增商机金额", "New pipeline"),
            new("本期新建商机的金额合计", "Value of the opportunities created in the period"))
        {
            ValueDigits = 1,
        },
        new(
            MetricKey.WinRate,
            MetricUnit.Ratio,
            new("成单率", "Win rate"),
            new("赢单数 ÷（赢单数 + 丢单数）（按关闭日期，终止另列）", "Won ÷ (won + lost), by closing date; terminated shown beside"))
        {
            ChangeKind = ChangeKind.Points,
        },
        new(
            MetricKey.SalesCycle,
            MetricUnit.Days,
            new("销售周期", "Sales cycle"),
            new("从新建到赢单的平均天数（不含中止时间）", "Mean days from opportunity created to won, suspended time excluded"))
        {
            ValueDigits = 1,
            GoodDirection = GoodDirection.Down,
        },
    ];

    public static MetricDefinition Of(MetricKey key) => All.Single(definition => definition.Key == key);
}

/// <summary>What one key figure means and how it is shown.</summary>
/// <param name="Key">Which figure.</param>
/// <param name="Unit">What its value counts.</param>
/// <param name="Name">What people call it.</param>
/// <param name="Formula">How it is computed.</param>
public sealed record MetricDefinition(MetricKey Key, MetricUnit Unit, BilingualText Name, BilingualText Formula)
{
    /// <summary>How its change is shown.</summary>
    public ChangeKind ChangeKind { get; init; } = ChangeKind.Relative;

    /// <summary>Which direction is good news.</summary>
    public GoodDirection GoodDirection { get; init; } = GoodDirection.Up;

    /// <summary>Decimals of the printed value: of 万元 or K for money, of percent for ratios.</summary>
    public int ValueDigits { get; init; }

    /// <summary>Decimals of the printed change, in percent or percentage points.</summary>
    public int ChangeDigits { get; init; }

    /// <summary>The figure with its change, ready for a review.</summary>
    public ReviewMetric Measure(decimal? value, decimal? previous, IReadOnlyList<decimal?> series) => new(
        Key,
        Unit,
        value,
        previous,
        MetricChange.Of(ChangeKind, value, previous),
        ChangeKind,
        GoodDirection,
        series);
}
