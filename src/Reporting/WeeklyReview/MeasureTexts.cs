using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>Every label of improvement measures, and the sentence that says what a measure moved.</summary>
internal static class MeasureTexts
{
    public static LocalText Earlier { get; } = new("上期措施落地效果", "How earlier measures did");
    public static LocalText EarlierNote { get; } = new("{0} 项中完成 {1} 项，逾期 {2} 项", "{1} of {0} done, {2} overdue");
    public static LocalText Decided { get; } = new("改进措施", "Improvement measures");
    public static LocalText DecidedNote { get; } = new("本周决定，下周复盘", "decided this week, scored next week");
    public static LocalText Text { get; } = new("措施", "Measure");
    public static LocalText Week { get; } = new("决定于", "Decided in");
    public static LocalText DueOn { get; } = new("截止", "Due");
    public static LocalText Status { get; } = new("状态", "Status");
    public static LocalText Progress { get; } = new("进度", "Progress");
    public static LocalText Figure { get; } = new("目标指标", "Target figure");
    public static LocalText Baseline { get; } = new("决定时", "Then");
    public static LocalText Actual { get; } = new("本周", "Now");
    public static LocalText Target { get; } = new("目标", "Target");
    public static LocalText Effect { get; } = new("效果", "Effect");
    public static LocalText Outcome { get; } = new("说明", "Report");
    public static LocalText Overdue { get; } = new("逾期", "overdue");
    public static LocalText Movement { get; } = new("{0} → {1}（目标 {2}）", "{0} → {1} (target {2})");
    public static LocalText Aim { get; } = new("{0} → 目标 {1}", "{0} → target {1}");

    public static LocalText Of(MeasureStatus status) => status switch
    {
        MeasureStatus.Open => new("未开始", "not begun"),
        MeasureStatus.InProgress => new("进行中", "in progress"),
        MeasureStatus.Done => new("已完成", "done"),
        MeasureStatus.Dropped => new("已取消", "dropped"),
    };

    public static LocalText Of(MeasureEffect effect) => effect switch
    {
        MeasureEffect.NotMeasured => new("未设指标", "not measured"),
        MeasureEffect.Reached => new("达到目标", "target reached"),
        MeasureEffect.Improved => new("有改善", "better"),
        MeasureEffect.Unchanged => new("无变化", "unchanged"),
        MeasureEffect.Worsened => new("变差", "worse"),
        MeasureEffect.NotReached => new("未达到", "not reached"),
    };

    /// <summary>What became of it in one word; an open measure whose day has passed is overdue.</summary>
    public static LocalText StateOf(MeasureScore score) => score.Overdue ? Overdue : Of(score.Status);
}
