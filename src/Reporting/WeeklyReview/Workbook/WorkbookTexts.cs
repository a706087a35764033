namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>Labels that only the workbook has; the others are <see cref="ReviewTexts"/>.</summary>
internal static class WorkbookTexts
{
    public static LocalText KeyFigures { get; } = new("核心指标", "Key figures");
    public static LocalText LastTwelveWeeks { get; } = new("近 12 周", "12 weeks");
    public static LocalText PipelineSheet { get; } = new("商机与趋势", "Pipeline & trend");
    public static LocalText LeaderboardSheet { get; } = new("排行榜", "Leaderboard");
    public static LocalText StuckSheet { get; } = new("滞留商机", "Stuck");
    public static LocalText TierSheet { get; } = new("层级变动", "Tiers");
    public static LocalText DefinitionsSheet { get; } = new("口径说明", "Definitions");
    public static LocalText RawDataSheet { get; } = new("原始数据", "Raw data");

    public static LocalText BridgeStep { get; } = new("变动", "Step");
    public static LocalText BridgeCount { get; } = new("商机数", "Opportunities");
    public static LocalText FunnelStep { get; } = new("环节", "Step");
    public static LocalText Count { get; } = new("数量", "Count");
    public static LocalText PreviousCount { get; } = new("上周", "Last week");
    public static LocalText Pipeline { get; } = new("管道", "Pipeline");
    public static LocalText Week { get; } = new("周", "Week");
    public static LocalText StartsOn { get; } = new("起始日", "Starts on");
    public static LocalText Total { get; } = new("合计", "Total");
    public static LocalText FunnelDescription { get; } = new("各环节数量的条形图。", "Bars: how many reached each step.");

    public static LocalText Rank { get; } = new("名次", "Rank");
    public static LocalText PreviousWon { get; } = new("上周赢单", "Won last week");
    public static LocalText Share { get; } = new("占比", "Share");
    public static LocalText CycleDays { get; } = new("周期（天）", "Cycle, days");

    public static LocalText Title { get; } = new("商机", "Opportunity");
    public static LocalText DaysStuck { get; } = new("滞留天数", "Days stuck");
    public static LocalText Limit { get; } = new("时限（天）", "Limit, days");
    public static LocalText OverLimit { get; } = new("超出（天）", "Over, days");
    public static LocalText Direction { get; } = new("方向", "Direction");
    public static LocalText FirstTier { get; } = new("首次定级", "first tier");

    public static LocalText Reconciliation { get; } = new("数据核对", "Reconciliation");
    public static LocalText BestReps { get; } = new("排行榜前 {0} 名", "Top {0} reps");
    public static LocalText BestRepsDescription { get; } = new("赢单金额最高的销售，条形图。", "Bars: the reps with the highest won value.");
    public static LocalText Left { get; } = new("甲", "First");
    public static LocalText Right { get; } = new("乙", "Second");
    public static LocalText Agrees { get; } = new("一致", "Agrees");
    public static LocalText WonIsLeaderboard { get; } = new("{0} = 排行榜合计", "{0} = leaderboard total");
    public static LocalText WonIsBridge { get; } = new("{0} = 商机变动桥中的“{1}”", "{0} = “{1}” in the bridge");
    public static LocalText BridgeCloses { get; } = new("期初与各项变动之和 = 期末在途商机", "Opening and all steps = closing pipeline");
    public static LocalText StagesHoldClosing { get; } = new("各阶段在途金额之和 = 期末在途商机", "Open in all stages = closing pipeline");

    public static LocalText AboutThisReview { get; } = new("关于本周报", "About this review");
    public static LocalText Scope { get; } = new("范围", "Scope");
    public static LocalText Period { get; } = new("周期", "Period");
    public static LocalText Status { get; } = new("状态", "Status");
    public static LocalText DataVersion { get; } = new("数据版本", "Data version");
    public static LocalText AsOf { get; } = new("数据截至", "Data as of");
    public static LocalText TimeZone { get; } = new("时区", "Time zone");
    public static LocalText Currency { get; } = new("本位币", "Base currency");

    public static LocalText Key { get; } = new("代码", "Key");
    public static LocalText Unit { get; } = new("单位", "Unit");
    public static LocalText ThisWeekValue { get; } = new("本周", "This week");
    public static LocalText LastWeekValue { get; } = new("上周", "Last week");
    public static LocalText ChangeKind { get; } = new("变化方式", "Change kind");
}
