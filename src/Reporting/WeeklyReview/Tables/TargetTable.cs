using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Reports;
using static CrmGraph.Reporting.WeeklyReview.Tables.OutlookTexts;

namespace CrmGraph.Reporting.WeeklyReview.Tables;

/// <summary>How much of each sales target is won, beside how much of its time is gone.</summary>
public static class TargetTable
{
    /// <summary>The targets that the week lies in.</summary>
    public static ReportSection Of(WeeklyReviewData data) => new(
        Targets,
        [
            new(Holder, 150),
            new(Period, 90),
            new(Target, 74, ColumnKind.Money),
            new(Won, 74, ColumnKind.Money),
            new(Attainment, 100, ColumnKind.Percent),
            new(TimeGone, 66, ColumnKind.Percent),
        ],
        [.. data.Targets.Select(Row)])
    {
        Remark = data.Targets.Count == 0 ? null : TargetsNote,
        WhenEmpty = NoTargets,
    };

    private static IReadOnlyList<ReportCell> Row(ReviewAttainment target) =>
    [
        target.Holder is { } name ? ReportCell.Strong(name) : ReportCell.Of(Company) with { Bold = true },
        ReportCell.Of(OutlookTexts.Of(target.Period, target.StartsOn)) with { Tone = CellTone.Muted },
        ReportCell.Of(target.Target),
        ReportCell.Strong(target.Won),
        ReportCell.Strong(target.Attainment) with { Tone = target.Attainment < target.TimeGone ? CellTone.Bad : CellTone.Good },
        ReportCell.Of(target.TimeGone) with { Tone = CellTone.Muted },
    ];
}
