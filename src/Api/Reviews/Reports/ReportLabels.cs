using CrmGraph.Domain;

namespace CrmGraph.Api.Reviews.Reports;

/// <summary>The words of the reports, in both languages.</summary>
internal static class ReportLabels
{
    public static BilingualText PipelineTitle { get; } = new("商机管道报告", "Pipeline review");
    public static BilingualText ByStageTitle { get; } = new("按阶段", "By stage");
    public static BilingualText ByOwnerTitle { get; } = new("按负责人", "By owner");
    public static BilingualText TierTitle { get; } = new("客户分层报告", "Customer tier report");
    public static BilingualText StrategyTitle { get; } = new("分层运营策略", "Strategy by tier");
    public static BilingualText ResultsTitle { get; } = new("分层效果", "Results by tier");
    public static BilingualText CandidatesTitle { get; } = new("建议升为重点客户", "Ready to become key customers");
    public static BilingualText NoCandidates { get; } = new("暂无高潜力的普通客户。", "No ordinary customer shows high potential.");
    public static BilingualText WinLossTitle { get; } = new("赢丢单分析", "Win/loss analysis");
    public static BilingualText OwnersTitle { get; } = new("按负责人", "By owner");
    public static BilingualText ReasonsTitle { get; } = new("丢单原因", "Why we lost");
    public static BilingualText CompetitorsTitle { get; } = new("竞争对手", "To whom we lost");
    public static BilingualText StagesTitle { get; } = new("丢单阶段", "Where we lost");
    public static BilingualText BottleneckTitle { get; } = new("月度流程瓶颈报告", "Monthly bottleneck report");
    public static BilingualText RepTitle { get; } = new("销售个人周报", "Rep one-pager");
    public static BilingualText FiguresTitle { get; } = new("核心指标", "Key figures");
    public static BilingualText TargetsTitle { get; } = new("目标达成", "Target attainment");
    public static BilingualText OpenTitle { get; } = new("在途商机", "Open pipeline");
    public static BilingualText StuckTitle { get; } = new("滞留商机", "Stuck opportunities");
    public static BilingualText MeasuresTitle { get; } = new("改进措施", "Improvement measures");
    public static BilingualText NothingStuck { get; } = new("没有滞留商机。", "Nothing stands still.");
    public static BilingualText NoMeasures { get; } = new("没有改进措施。", "No measures are decided.");

    public static BilingualText StageName { get; } = new("阶段", "Stage");
    public static BilingualText PipelineName { get; } = new("管道", "Pipeline");
    public static BilingualText OpenCount { get; } = new("在途", "Open");
    public static BilingualText Amount { get; } = new("金额", "Amount");
    public static BilingualText Weighted { get; } = new("加权金额", "Weighted");
    public static BilingualText MonthBefore { get; } = new("上月同期", "A month before");
    public static BilingualText Owner { get; } = new("负责人", "Owner");
    public static BilingualText TeamName { get; } = new("团队", "Team");
    public static BilingualText TierName { get; } = new("客户层级", "Tier");
    public static BilingualText Goal { get; } = new("核心目标", "Goal");
    public static BilingualText Actions { get; } = new("运营动作", "Actions");
    public static BilingualText Frequency { get; } = new("触达频率", "Frequency");
    public static BilingualText Responsible { get; } = new("负责人", "Responsible");
    public static BilingualText Kpi { get; } = new("效果指标", "KPI");
    public static BilingualText Target { get; } = new("目标", "Target");
    public static BilingualText Reached { get; } = new("实际", "Reached");
    public static BilingualText CustomerCount { get; } = new("客户数", "Customers");
    public static BilingualText Buyers { get; } = new("下单客户", "Buyers");
    public static BilingualText OrderValue { get; } = new("订单金额", "Order value");
    public static BilingualText AverageOrder { get; } = new("客单价", "Average order");
    public static BilingualText Retention { get; } = new("留存率", "Retention");
    public static BilingualText Repurchase { get; } = new("复购率", "Repurchase");
    public static BilingualText Converted { get; } = new("转化率", "Conversion");
    public static BilingualText CustomerName { get; } = new("客户", "Customer");
    public static BilingualText Score { get; } = new("潜力分", "Score");
    public static BilingualText Purchases { get; } = new("年采购额", "Annual purchases");
    public static BilingualText Won { get; } = new("赢单", "Won");
    public static BilingualText Lost { get; } = new("丢单", "Lost");
    public static BilingualText WinRate { get; } = new("成单率", "Win rate");
    public static BilingualText WonValue { get; } = new("赢单金额", "Won value");
    public static BilingualText LostValue { get; } = new("丢单金额", "Lost value");
    public static BilingualText Share { get; } = new("占比", "Share");
    public static BilingualText Reason { get; } = new("原因", "Reason");
    public static BilingualText NoReason { get; } = new("未填写", "not given");
    public static BilingualText CompetitorName { get; } = new("竞争对手", "Competitor");
    public static BilingualText Entered { get; } = new("进入", "Entered");
    public static BilingualText WentOn { get; } = new("推进", "Went on");
    public static BilingualText Conversion { get; } = new("转化率", "Conversion");
    public static BilingualText AverageDays { get; } = new("平均天数", "Average days");
    public static BilingualText Remark { get; } = new("说明", "Remark");
    public static BilingualText Bottleneck { get; } = new("瓶颈", "bottleneck");
    public static BilingualText Figure { get; } = new("指标", "Figure");
    public static BilingualText ThisWeek { get; } = new("本周", "This week");
    public static BilingualText LastWeek { get; } = new("上周", "Last week");
    public static BilingualText Average12 { get; } = new("近 12 周平均", "12-week average");
    public static BilingualText Opportunity { get; } = new("商机", "Opportunity");
    public static BilingualText Days { get; } = new("天数", "Days");
    public static BilingualText Measure { get; } = new("措施", "Measure");
    public static BilingualText DueOn { get; } = new("截止", "Due");
    public static BilingualText Progress { get; } = new("进度", "Progress");

    public static BilingualText StuckShown(int shown, int total) =>
        new($"最久的 {shown} 个，共 {total} 个", $"the longest {shown} of {total}");
}
