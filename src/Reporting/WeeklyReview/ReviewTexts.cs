using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>Every label of the weekly review, in both languages.</summary>
internal static class ReviewTexts
{
    public static LocalText Title { get; } = new("销售数据分析周报", "Weekly sales review");
    public static LocalText DocumentTitle { get; } = new("销售数据分析周报 {0}", "Weekly sales review, {0}");
    public static LocalText Subject { get; } = new("销售数据分析与复盘", "Sales analysis and review");
    public static LocalText Keywords { get; } = new("销售, 周报, 漏斗, 复盘", "sales, weekly review, funnel");
    public static LocalText WeekOfYear { get; } = new("{0} 年第 {1} 周", "Week {1}, {0}");
    public static LocalText Confidential { get; } = new("内部资料 · CrmGraph", "Confidential · CrmGraph");
    public static LocalText DataAsOf { get; } = new("数据截至 {0}", "Data as of {0}");
    public static LocalText Continued { get; } = new("续", "continued");
    public static LocalText NothingToReport { get; } = new("本周无数据。", "Nothing to report this week.");
    public static LocalText NothingToCompare { get; } = new("无对比", "n/a");
    public static LocalText PercentagePoints { get; } = new("{0} 个百分点", "{0} pts");
    public static LocalText Days { get; } = new("{0} 天", "{0} days");
    public static LocalText OneDay { get; } = new("{0} 天", "{0} day");
    public static LocalText ListSeparator { get; } = new("；", "; ");
    public static LocalText Version { get; } = new("第 {0} 版", "version {0}");

    public static LocalText WholeCompany { get; } = new("全公司", "whole company");
    public static LocalText TeamScope { get; } = new("团队：{0}", "team {0}");
    public static LocalText RepScope { get; } = new("销售：{0}", "rep {0}");

    public static LocalText Preview { get; } = new("预览", "Preview");
    public static LocalText Draft { get; } = new("草稿", "Draft");
    public static LocalText Published { get; } = new("已发布", "Published");

    public static LocalText SignedOff { get; } = new("由 {0} 签发于 {1}", "signed off by {0}, {1}");
    public static LocalText Corrected { get; } = new("更正原因：{0}", "Corrected: {0}");

    public static LocalText Summary { get; } = new("概览", "Summary");
    public static LocalText HeadlineWon { get; } = new("本周赢单 {0}{1}，共 {2} 单。", "Won {0}{1}; wins: {2}.");
    public static LocalText HeadlineNothingWon { get; } = new("本周没有赢单。", "Nothing was won this week.");
    public static LocalText HeadlineConversion { get; } = new("新增线索 {0} 条，线索转化率 {1}{2}。", " New leads: {0}, lead conversion {1}{2}.");
    public static LocalText HeadlineStuck { get; } = new("{0} 个商机滞留，涉及 {1}。", " Stuck opportunities: {0}, holding {1}.");
    public static LocalText HeadlineChange { get; } = new("（环比 {0}）", " ({0} on last week)");
    public static LocalText HeadlineEmpty { get; } = new("本周没有赢单。没有登记线索。", "Nothing was won this week. No leads were recorded.");
    public static LocalText LastWeekShort { get; } = new("上周 {0}", "from {0}");
    public static LocalText NoLastWeek { get; } = new("无上周数据", "no previous week");

    public static LocalText WonValue { get; } = Of(MetricKey.WonValue);
    public static LocalText NewPipeline { get; } = Of(MetricKey.NewPipeline);
    public static LocalText WinRate { get; } = Of(MetricKey.WinRate);

    public static LocalText Funnel { get; } = new("销售漏斗", "Sales funnel");
    public static LocalText FunnelNote { get; } = new("本周各环节数量与上一环节转化率", "reached in the week, conversion from the step before");
    public static LocalText FunnelLeads { get; } = new("线索", "Leads");
    public static LocalText FunnelOpportunities { get; } = new("商机", "Opportunities");
    public static LocalText FunnelWon { get; } = new("成单", "Won");
    public static LocalText ThisWeek { get; } = new("本周数据", "This week");
    public static LocalText LastWeek { get; } = new("上周数据", "Last week");
    public static LocalText Change { get; } = new("环比变化", "Change");
    public static LocalText Amount { get; } = new("金额", "Amount");
    public static LocalText Conversion { get; } = new("转化率", "Conversion");

    public static LocalText Stages { get; } = new("阶段转化", "Stages");
    public static LocalText StagesNote { get; } = new("期末在途商机与近 12 周阶段转化率", "open at the end of the week, conversion of the last 12 weeks");
    public static LocalText Stage { get; } = new("阶段", "Stage");
    public static LocalText OpenCount { get; } = new("在途", "Open");
    public static LocalText Weighted { get; } = new("加权金额", "Weighted");
    public static LocalText Entered { get; } = new("近 12 周进入", "Entered");
    public static LocalText WeakestStage { get; } = new("最薄弱", "weakest");

    public static LocalText Trend { get; } = new("近 12 周趋势", "12-week trend");
    public static LocalText TrendDescription { get; } = new("柱：每周赢单金额；线：新增商机金额。", "Columns: won value a week; line: new pipeline. ");

    public static LocalText Topics { get; } = new("复盘要点", "Review topics");
    public static LocalText HighConversion { get; } = new("高转化案例", "What worked");
    public static LocalText WeakStep { get; } = new("低效环节", "Weak step");
    public static LocalText IndividualPerformance { get; } = new("个人表现", "People");

    public static LocalText Bridge { get; } = new("商机变动桥", "Pipeline bridge");
    public static LocalText BridgeNote { get; } = new("在途商机 {0} → {1}", "open pipeline {0} → {1}");
    public static LocalText OpportunityCount { get; } = new("{0} 个", "{0} opp.");
    public static LocalText Opening { get; } = new("期初", "Opening");
    public static LocalText Created { get; } = new("新增", "Created");
    public static LocalText MovedIn { get; } = new("转入", "Moved in");
    public static LocalText Increased { get; } = new("金额上调", "Increased");
    public static LocalText Decreased { get; } = new("金额下调", "Decreased");
    public static LocalText MovedOut { get; } = new("转出", "Moved out");
    public static LocalText Won { get; } = new("赢单", "Won");
    public static LocalText Lost { get; } = new("丢单", "Lost");
    public static LocalText Terminated { get; } = new("终止", "Terminated");
    public static LocalText Suspended { get; } = new("中止", "Suspended");
    public static LocalText Resumed { get; } = new("恢复", "Resumed");
    public static LocalText Reopened { get; } = new("重开", "Reopened");
    public static LocalText ExchangeRate { get; } = new("汇率", "Exchange rate");
    public static LocalText Closing { get; } = new("期末", "Closing");

    public static LocalText Analysis { get; } = new("复盘分析表", "Weekly analysis");
    public static LocalText AnalysisNote { get; } = new("本周与上周对比、核心结论与改进措施；比率的环比为百分点", "this week against last week, what we conclude, what we change");
    public static LocalText Dimension { get; } = new("分析维度", "Dimension");
    public static LocalText Conclusion { get; } = new("核心结论", "Conclusion");
    public static LocalText Measure { get; } = new("改进措施", "Improvement");

    public static LocalText Leaderboard { get; } = new("团队排行榜", "Team leaderboard");
    public static LocalText LeaderboardNote { get; } = new("本周赢单金额，合计 {0}", "won value this week, {0} in total");
    public static LocalText ShortDays { get; } = new("{0} 天", "{0} d");
    public static LocalText Rep { get; } = new("销售", "Rep");
    public static LocalText Team { get; } = new("团队", "Team");
    public static LocalText IdleReps { get; } = new("本周无商机关闭且上周无赢单：{0}", "Nothing closed this week, nothing won last week: {0}");
    public static LocalText NameSeparator { get; } = new("、", ", ");
    public static LocalText Wins { get; } = new("单数", "Wins");
    public static LocalText Cycle { get; } = new("周期", "Cycle");

    public static LocalText Stuck { get; } = new("滞留商机", "Stuck opportunities");
    public static LocalText StuckNote { get; } = new("共 {0} 个，涉及 {1}", "{0} no longer move, {1} at risk");
    public static LocalText StuckNoteLongest { get; } = new("共 {0} 个，涉及 {1}；列出最久的 {2} 个", "{0} no longer move, {1} at risk; the longest {2} of {0}");
    public static LocalText Number { get; } = new("编号", "No.");
    public static LocalText Customer { get; } = new("客户", "Customer");
    public static LocalText Owner { get; } = new("负责人", "Owner");
    public static LocalText DaysAndLimit { get; } = new("天数/时限", "Days / limit");
    public static LocalText Reason { get; } = new("原因", "Reason");
    public static LocalText NoCustomer { get; } = new("未关联客户", "no customer");
    public static LocalText OverStageLimit { get; } = new("超过阶段时限", "over the limit");
    public static LocalText NoActivity { get; } = new("14 天无跟进", "no activity");

    public static LocalText PushedTwice { get; } = new("两次推迟成交", "pushed twice");

    public static LocalText Hygiene { get; } = new("数据质量", "Pipeline hygiene");
    public static LocalText HygieneNote { get; } = new("期末在途商机中需补全或核实的", "open opportunities whose records need attention");
    public static LocalText HygienePushedTwice { get; } = new("预计成交推迟两次以上", "Pushed twice or more");
    public static LocalText HygieneNoNextStep { get; } = new("无下一步计划", "No next step");
    public static LocalText HygieneCloseDatePassed { get; } = new("已过预计成交日", "Close date passed");
    public static LocalText HygieneNoActivity { get; } = new("长期无跟进", "No activity");

    public static LocalText Tiers { get; } = new("客户层级变动", "Customer tier movements");
    public static LocalText TiersNote { get; } = new("{0} 个上升，{1} 个下降", "{0} up, {1} down");
    public static LocalText From { get; } = new("原层级", "From");
    public static LocalText To { get; } = new("新层级", "To");
    public static LocalText AnnualPurchases { get; } = new("年采购额", "Annual purchases");
    public static LocalText ChangedOn { get; } = new("变动日期", "Date");

    public static LocalText Definitions { get; } = new("口径说明", "Definitions");
    public static LocalText DefinitionsNote { get; } = new("周期为一周，按工作区时区 {0}", "the period is one week in the workspace's time zone, {0}");
    public static LocalText Metric { get; } = new("指标", "Metric");
    public static LocalText Formula { get; } = new("公式", "Formula");

    /// <summary>What a key figure is called, as its definition says.</summary>
    public static LocalText Of(MetricKey key)
    {
        var name = MetricDefinitions.Of(key).Name;
        return new LocalText(name.Zh, name.En);
    }

    public static LocalText Of(FunnelStepKind kind) => kind switch
    {
        FunnelStepKind.Leads => FunnelLeads,
        FunnelStepKind.Opportunities => FunnelOpportunities,
        FunnelStepKind.Won => FunnelWon,
    };

    public static LocalText Of(BridgeStepKind kind) => kind switch
    {
        BridgeStepKind.Opening => Opening,
        BridgeStepKind.Created => Created,
        BridgeStepKind.MovedIn => MovedIn,
        BridgeStepKind.Increased => Increased,
        BridgeStepKind.Decreased => Decreased,
        BridgeStepKind.MovedOut => MovedOut,
        BridgeStepKind.Won => Won,
        BridgeStepKind.Lost => Lost,
        BridgeStepKind.Terminated => Terminated,
        BridgeStepKind.Suspended => Suspended,
        BridgeStepKind.Resumed => Resumed,
        BridgeStepKind.Reopened => Reopened,
        BridgeStepKind.ExchangeRate => ExchangeRate,
        BridgeStepKind.Closing => Closing,
    };

    public static LocalText Of(ReviewTopicKind kind) => kind switch
    {
        ReviewTopicKind.HighConversion => HighConversion,
        ReviewTopicKind.WeakStep => WeakStep,
        ReviewTopicKind.IndividualPerformance => IndividualPerformance,
    };

    public static LocalText Of(StuckReason reason) => reason switch
    {
        StuckReason.OverStageLimit => OverStageLimit,
        StuckReason.NoActivity => NoActivity,
        StuckReason.PushedTwice => PushedTwice,
    };

    public static LocalText Of(HygieneKind kind) => kind switch
    {
        HygieneKind.PushedTwice => HygienePushedTwice,
        HygieneKind.NoNextStep => HygieneNoNextStep,
        HygieneKind.CloseDatePassed => HygieneCloseDatePassed,
        HygieneKind.NoActivity => HygieneNoActivity,
    };

    public static LocalText Of(ReviewStatus status) => status switch
    {
        ReviewStatus.Preview => Preview,
        ReviewStatus.Draft => Draft,
        ReviewStatus.Published => Published,
    };

    public static LocalText Of(ReviewScopeKind kind) => kind switch
    {
        ReviewScopeKind.Company => WholeCompany,
        ReviewScopeKind.Team => TeamScope,
        ReviewScopeKind.Rep => RepScope,
    };
}
