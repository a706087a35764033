using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.Tests;

/// <summary>A week whose figures reconcile: 17 reps, 90 wins and 7,650,000 after 13 reps, 70 wins and 5,460,000.</summary>
internal static class ReviewFixture
{
    public const decimal Won = 7_650_000m;
    public const decimal PreviousWon = 5_460_000m;
    public const decimal Opening = 21_460_000m;
    public const decimal Closing = 20_740_000m;

    private static readonly decimal[] WonSeries =
        [3_900_000, 4_250_000, 4_050_000, 4_800_000, 2_600_000, 4_650_000, 4_900_000, 5_200_000, 4_720_000, 5_050_000, PreviousWon, Won];

    private static readonly decimal[] NewPipelineSeries =
        [5_200_000, 5_900_000, 5_100_000, 6_600_000, 3_800_000, 6_100_000, 7_000_000, 6_700_000, 7_300_000, 7_600_000, 9_120_000, 8_640_000];

    private static readonly int[] WonCountSeries = [52, 55, 53, 61, 36, 60, 62, 66, 60, 65, 70, 90];

    /// <summary>The whole week, with 14 stuck opportunities.</summary>
    public static WeeklyReviewData Week() => Week(14);

    /// <summary>The whole week with any number of stuck opportunities.</summary>
    public static WeeklyReviewData Week(int stuck) => new(
        "2026-W47",
        new DateOnly(2026, 11, 16),
        new DateOnly(2026, 11, 22),
        "远景智造（深圳）有限公司",
        new ReviewScope(ReviewScopeKind.Company, null, null),
        ReviewStatus.Draft,
        1,
        new DateTime(2026, 11, 23, 0, 0, 0, DateTimeKind.Utc),
        "Asia/Shanghai",
        "CNY",
        Metrics(),
        Table(),
        Funnel(),
        Stages(),
        Trend(),
        ReviewFixtureRows.Leaderboard(),
        Bridge(),
        [.. Enumerable.Range(0, stuck).Select(Stuck)],
        ReviewFixtureRows.TierMovements(),
        Topics())
    {
        Hygiene =
        [
            new(HygieneKind.PushedTwice, 9, 840_000),
            new(HygieneKind.NoNextStep, 19, 1_460_000),
            new(HygieneKind.CloseDatePassed, 7, 930_000),
            new(HygieneKind.NoActivity, 0, 0),
        ],
        EarlierMeasures =
        [
            Measure("2026-W46", "20 万以上商机使用方案模板", "王玥", 18, MeasureStatus.Done, 100, MetricKey.WinRate, (0.68m, 0.75m, 0.75m), MeasureEffect.Reached),
            Measure("2026-W46", "逐一致电 50 万以上滞留商机", "李明", 20, MeasureStatus.InProgress, 60, null, (null, null, null), MeasureEffect.NotMeasured) with { Overdue = true, Outcome = "5 单中 3 单推进" },
            Measure("2026-W45", "Answer every new lead within 24 hours, also on Saturdays, and note who did", "Sofia Lindqvist", 27, MeasureStatus.InProgress, 40, MetricKey.LeadConversion, (0.19m, 0.20m, 0.15m), MeasureEffect.Worsened),
        ],
        Forecast = Forecast(),
        Targets =
        [
            new(TargetPeriod.Month, new(2026, 11, 1), new(2026, 11, 30), null, null, null, 30_000_000, 24_300_000, 0.81m, 0.7333m),
            new(TargetPeriod.Quarter, new(2026, 10, 1), new(2026, 12, 31), null, Id(61), "华东", 28_000_000, 12_600_000, 0.45m, 0.5761m),
            new(TargetPeriod.Year, new(2026, 1, 1), new(2026, 12, 31), Id(3), null, "Sofia Lindqvist", 9_000_000, 8_910_000, 0.99m, 0.8932m),
        ],
        Breaches = [new(Id(9), "周堃", 3, 1), new(Id(2), "陈华", 1, 0), new(Id(10), "Emma Novak", 0, 1)],
        Overrides =
        [
            new(Id(1003), 2050, "CRM 120 席位", "合同签订", "Contract", "王玥", "客户内部流程先行，合规文件下周补交", new(2026, 11, 18)),
        ],
        TierResults =
        [
            new(Id(71), "战略客户", "Strategic", 14, 22, 3_420_000, 2_210_000),
            new(Id(72), "重点客户", "Key", 88, 41, 2_890_000, 2_260_000),
            new(Id(73), "普通客户", "Ordinary", 420, 27, 1_340_000, 990_000),
            new(null, "", "", 3, 0, 0, 0),
        ],
        Contributions =
        [
            new(ContributionKind.Team, "华南", "South", 3_180_000, 2_270_000),
            new(ContributionKind.Team, "华东", "East", 2_555_000, 1_660_000),
            new(ContributionKind.Team, "国际", "International", 1_915_000, 1_530_000),
            new(ContributionKind.Source, "市场活动", "events", 2_900_000, 1_200_000),
            new(ContributionKind.Source, "推荐", "referrals", 2_450_000, 2_760_000),
            new(ContributionKind.Source, "直接建立", "no lead", 2_300_000, 1_500_000),
            new(ContributionKind.Stage, "合同签订", "Contract", Won, PreviousWon),
            new(ContributionKind.Tier, "战略客户", "Strategic", 3_420_000, 2_210_000),
            new(ContributionKind.Tier, "重点客户", "Key", 2_890_000, 2_260_000),
            new(ContributionKind.Tier, "普通客户", "Ordinary", 1_340_000, 990_000),
            new(ContributionKind.Product, "MES 制造执行", "MES", 4_100_000, 2_300_000),
            new(ContributionKind.Product, "未定产品", "no product", 3_550_000, 3_160_000),
        ],
        Measures =
        [
            Measure("2026-W47", "为 8 名销售开展首次触达培训，统一需求沟通话术", "李明", 27, MeasureStatus.Open, 0, MetricKey.LeadConversion, (0.15m, 0.18m, 0.15m), MeasureEffect.Unchanged),
            Measure("2026-W47", "按行业权重分配线索，取代轮流分配", "陈华", 30, MeasureStatus.InProgress, 40, MetricKey.RevenuePerRep, (450_000, 480_000, 450_000), MeasureEffect.Unchanged),
        ],
    };

    /// <summary>A first week in which nothing happened: no rows, nothing to compare with.</summary>
    public static WeeklyReviewData Empty() => Week(0) with
    {
        Status = ReviewStatus.Preview,
        Metrics = [.. Metrics().Select(metric => metric with { Value = null, Previous = null, Change = null, Series = [] })],
        Table = [],
        Funnel = [],
        Stages = [],
        Trend = [],
        Leaderboard = [],
        Bridge = new PipelineBridge([]),
        TierMovements = [],
        Topics = [],
        Hygiene = [],
        EarlierMeasures = [],
        Measures = [],
        Forecast = new(null, 0, 0, [], []),
        Targets = [],
        Breaches = [],
        Overrides = [],
        TierResults = [],
        Contributions = [],
    };

    /// <summary>A week that an earlier release kept: it says nothing about what came later.</summary>
    public static WeeklyReviewData KeptEarlier() => Empty() with { Forecast = null };

    /// <summary>A week of zeros after a week of zeros.</summary>
    public static WeeklyReviewData AllZero() => Week(0) with
    {
        Metrics = [.. Metrics().Select(metric => metric with { Value = 0, Previous = 0, Change = null, Series = [.. Enumerable.Repeat<decimal?>(0, 12)] })],
        Funnel = [.. Funnel().Select(step => step with { Count = 0, PreviousCount = 0, Amount = 0, Conversion = null })],
        Stages = [.. Stages().Select(stage => stage with { Open = 0, Amount = 0, Weighted = 0, Entered = 0, Conversion = null })],
        Trend = [.. Trend().Select(week => week with { WonValue = 0, WonCount = 0, NewPipeline = 0 })],
        Leaderboard = [.. ReviewFixtureRows.Leaderboard().Select(row => row with { WonValue = 0, PreviousWonValue = 0, WonCount = 0, WinRate = null, SalesCycle = null, Change = null })],
        Bridge = new PipelineBridge([.. Bridge().Steps.Select(step => step with { Amount = 0, Count = 0 })]),
        TierMovements = [],
        Forecast = Forecast() with
        {
            Expected = 0,
            Months = [.. Forecast().Months.Select(month => month with { Expected = 0 })],
            Stocks = [.. Forecast().Stocks.Select(stock => stock with { Amount = 0, Expected = 0, Needed = 0, Missing = 0, FeltIn = null })],
        },
        Targets = [.. Week(0).Targets.Select(target => target with { Target = 0, Won = 0, Attainment = null })],
        TierResults = [.. Week(0).TierResults.Select(result => result with { Customers = 0, WonCount = 0, WonValue = 0, PreviousWonValue = 0 })],
        Contributions = [],
    };

    /// <summary>An id that is the same in every run.</summary>
    public static Guid Id(int number) => new(number, 7, 7, [7, 7, 7, 7, 7, 7, 7, 7]);

    private static ReviewMetric[] Metrics() =>
    [
        Metric(MetricKey.Leads, MetricUnit.Count, 120, 100, [72, 76, 81, 84, 60, 85, 88, 92, 90, 96, 100, 120]),
        Metric(MetricKey.LeadConversion, MetricUnit.Ratio, 0.15m, 0.18m, [0.14m, 0.15m, 0.15m, 0.17m, 0.16m, 0.18m, 0.17m, 0.19m, 0.18m, 0.19m, 0.18m, 0.15m]),
        Metric(MetricKey.AverageOrderValue, MetricUnit.Money, 85_000, 78_000, [.. WonSeries.Zip(WonCountSeries, (won, count) => won / count)]),
        Metric(MetricKey.RevenuePerRep, MetricUnit.Money, 450_000, 420_000, [.. WonSeries.Select((won, week) => won / (week == 11 ? 17 : 13))]),
        Metric(MetricKey.WonValue, MetricUnit.Money, Won, PreviousWon, WonSeries),
        Metric(MetricKey.WonCount, MetricUnit.Count, 90, 70, [.. WonCountSeries.Select(count => (decimal)count)]),
        Metric(MetricKey.NewPipeline, MetricUnit.Money, 8_640_000, 9_120_000, NewPipelineSeries),
        Metric(MetricKey.WinRate, MetricUnit.Ratio, 0.75m, 0.70m, [0.61m, 0.63m, 0.60m, 0.66m, 0.58m, 0.64m, 0.65m, 0.67m, 0.69m, 0.68m, 0.70m, 0.75m]),
        Metric(MetricKey.SalesCycle, MetricUnit.Days, 38, 41, [46, 45, 47, 44, 46, 43, 44, 42, 43, 41, 41, 38]),
    ];

    private static ReviewMetric Metric(MetricKey key, MetricUnit unit, decimal value, decimal previous, decimal[] series)
    {
        var kind = unit == MetricUnit.Ratio ? ChangeKind.Points : ChangeKind.Relative;
        var change = kind == ChangeKind.Points ? value - previous : (value / previous) - 1;
        var good = key == MetricKey.SalesCycle ? GoodDirection.Down : GoodDirection.Up;
        return new ReviewMetric(key, unit, value, previous, change, kind, good, [.. series.Select(point => (decimal?)point)]);
    }

    private static ReviewTableRow[] Table() =>
    [
        new(MetricKey.Leads, "营销活动效果显著", "The campaign clearly worked", "增加同类活动投入", "Invest more in campaigns of this kind"),
        new(MetricKey.LeadConversion, "需求确认阶段跟进不足", "Weak follow-up at the requirement stage", "加强首次触达培训", "Train the first touch"),
        new(MetricKey.AverageOrderValue, "高价值产品占比提升", "A larger share of high-value products", "推广高端产品组合", "Promote the premium bundle"),
        new(MetricKey.RevenuePerRep, "李明团队贡献突出", "Li Ming's team stands out", "分享李明销售经验", "Share Li Ming's way of selling"),
    ];

    private static FunnelStep[] Funnel() =>
    [
        new(FunnelStepKind.Leads, 120, 100, null, null),
        new(FunnelStepKind.Opportunities, 108, 94, 8_640_000, 0.9m),
        new(FunnelStepKind.Won, 90, 70, Won, 90m / 108m),
    ];

    private static ReviewStage[] Stages() =>
    [
        new(Id(201), "标准销售", "Standard sales", "需求确认", "Needs confirmed", 52, 5_400_000, 1_944_000, 640, 0.58m),
        new(Id(202), "标准销售", "Standard sales", "方案提交", "Proposal sent", 44, 4_840_000, 3_484_800, 402, 0.67m),
        new(Id(203), "标准销售", "Standard sales", "商务谈判", "Negotiation", 37, 4_300_000, 3_870_000, 288, 0.71m),
        new(Id(204), "标准销售", "Standard sales", "合同签订", "Contract", 25, 2_900_000, 2_755_000, 213, 0.88m),
        new(Id(205), "续约", "Renewal", "续约沟通", "Renewal talk", 24, 1_900_000, null, 96, 0.81m),
        new(Id(206), "续约", "Renewal", "续约报价", "Renewal quote", 16, 1_400_000, null, 74, null),
    ];

    private static TrendWeek[] Trend() =>
        [.. Enumerable.Range(0, 12).Select(week => new TrendWeek(
            $"2026-W{36 + week}",
            new DateOnly(2026, 8, 31).AddDays(7 * week),
            WonSeries[week],
            WonCountSeries[week],
            NewPipelineSeries[week]))];

    private static PipelineBridge Bridge() => new(
    [
        new(BridgeStepKind.Opening, Opening, 214),
        new(BridgeStepKind.Created, 8_640_000, 108),
        new(BridgeStepKind.MovedIn, 0, 0),
        new(BridgeStepKind.Increased, 1_180_000, 11),
        new(BridgeStepKind.Decreased, -290_000, 6),
        new(BridgeStepKind.MovedOut, 0, 0),
        new(BridgeStepKind.Won, -Won, -90),
        new(BridgeStepKind.Lost, -2_310_000, -30),
        new(BridgeStepKind.Terminated, -120_000, -2),
        new(BridgeStepKind.Suspended, -260_000, -3),
        new(BridgeStepKind.Resumed, 90_000, 1),
        new(BridgeStepKind.Reopened, 0, 0),
        new(BridgeStepKind.ExchangeRate, 0, 0),
        new(BridgeStepKind.Closing, Closing, 198),
    ]);

    private static ReviewForecast Forecast() => new(
        30_000_000,
        13_540_000,
        3_300_000,
        [
            new(new(2026, 11, 1), 4_200_000, false, 25_800_000),
            new(new(2026, 12, 1), 9_340_000, false, 20_660_000),
            new(new(2027, 1, 1), 0, true, 30_000_000),
        ],
        [
            new(Id(201), "标准销售", "Standard sales", "需求确认", "Needs confirmed", 5_400_000, 0.36m, 1_944_000, 12_000_000, 6_600_000, new(2027, 1, 1)),
            new(Id(202), "标准销售", "Standard sales", "方案提交", "Proposal sent", 4_840_000, 0.72m, 3_484_800, 4_800_000, 0, null),
            new(Id(205), "续约", "Renewal", "续约沟通", "Renewal talk", 1_900_000, null, 0, null, 0, null),
        ]);

    private static StuckOpportunity Stuck(int index)
    {
        string[] customers = ["深圳市智造科技有限公司", "成都云帆供应链管理有限公司", "东莞市天玑科技有限公司", "Harbour & Finch Ltd", "合肥堃昇供应链管理有限公司", "Nordlicht Maschinenbau GmbH", "厦门喆琛科技有限公司"];
        string[] titles = ["装配线 MES 上线", "仓储自动化二期", "年度服务合同", "CRM 120 席位", "视觉检测试点"];
        string[] owners = ["李明", "陈华", "Sofia Lindqvist", "王玥", "周堃", "赵喆"];
        var stage = Stages()[index % 4];
        var limit = 5 + (index % 3 * 5);
        return new StuckOpportunity(
            Id(1000 + index),
            2041 + (3 * index),
            titles[index % titles.Length],
            index % 11 == 10 ? null : customers[index % customers.Length],
            owners[index % owners.Length],
            stage.NameZh,
            stage.NameEn,
            620_000 - (index % 14 * 36_000),
            limit + 30 - (index % 29),
            limit,
            index % 4 == 3 ? StuckReason.NoActivity : StuckReason.OverStageLimit);
    }

    private static MeasureScore Measure(
        string week,
        string text,
        string owner,
        int dueOn,
        MeasureStatus status,
        int progress,
        MetricKey? metric,
        (decimal? Baseline, decimal? Target, decimal? Actual) figure,
        MeasureEffect effect) => new(
            Id(900),
            week,
            text,
            owner,
            new DateOnly(2026, 11, dueOn),
            status,
            Overdue: false,
            progress,
            null,
            metric,
            figure.Baseline,
            figure.Target,
            figure.Actual,
            effect);

    private static ReviewTopic[] Topics() =>
    [
        new(ReviewTopicKind.HighConversion, "展会渠道线索成单率 41%：5 天内上门拜访，方案前先发 ROI 测算表。", "Trade-fair leads closed at 41%: on-site visit within 5 days, ROI sheet before the proposal."),
        new(ReviewTopicKind.WeakStep, "“线索→需求确认”转化率由 18% 降至 15%，27 条线索首次触达超过 24 小时。", "Lead to requirement fell from 18% to 15%; 27 leads waited more than 24 hours for the first contact."),
        new(ReviewTopicKind.IndividualPerformance, "李明成交 81.2万元；周堃较上周下降 15%，3 单丢失，建议一对一辅导需求挖掘。", "Li Ming won ¥812K; Zhou Kun is 15% below last week with 3 losses, coach the needs discovery."),
    ];
}
