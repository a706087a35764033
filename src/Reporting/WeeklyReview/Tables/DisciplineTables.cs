using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Reports;
using static CrmGraph.Reporting.WeeklyReview.Tables.OutlookTexts;

namespace CrmGraph.Reporting.WeeklyReview.Tables;

/// <summary>What records lack, who let time limits pass, and which gates were passed with something missing.</summary>
internal static class DisciplineTables
{
    public static ReportSection Limits(WeeklyReviewData data) => new(
        Breaches,
        [
            new(Person, 240),
            new(StageLimits, 160, ColumnKind.Count) { Totalled = true },
            new(FirstTouches, 160, ColumnKind.Count) { Totalled = true },
        ],
        [
            .. data.Breaches.Select(breaches => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Strong(breaches.Name),
                ReportCell.Of(breaches.StageLimits),
                ReportCell.Of(breaches.FirstTouches),
            ]),
        ])
    {
        Remark = data.Breaches.Count == 0 ? null : BreachesNote,
        WhenEmpty = NoBreaches,
    };

    /// <summary>What the records of open opportunities lack; one of them may lack several things, so nothing is added up.</summary>
    public static ReportSection Hygiene(WeeklyReviewData data) => new(
        In(ReviewTexts.Hygiene),
        [new(Issue, 240), new(Affected, 160, ColumnKind.Count), new(Amount, 160, ColumnKind.Money)],
        [
            .. data.Hygiene.Select(lacking => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Of(In(ReviewTexts.Of(lacking.Kind))) with { Bold = true },
                ReportCell.Of(lacking.Count),
                ReportCell.Of(lacking.Amount),
            ]),
        ])
    {
        Remark = In(ReviewTexts.HygieneNote),
    };

    public static ReportSection Gates(WeeklyReviewData data) => new(
        Overrides,
        [
            new(Opportunity, 158),
            new(Into, 96),
            new(By, 80),
            new(Reason, 150),
            new(On, 76, ColumnKind.Day),
        ],
        [
            .. data.Overrides.Select(passed => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Strong(FormattableString.Invariant($"{passed.Number} {passed.Title}")) with
                {
                    Record = new RecordReference("Opportunity", passed.OpportunityId),
                },
                ReportCell.Of(passed.StageZh, passed.StageEn),
                ReportCell.Of(passed.By),
                ReportCell.Of(passed.Reason),
                ReportCell.Of(passed.On) with { Tone = CellTone.Muted },
            ]),
        ])
    {
        WhenEmpty = NoOverrides,
    };

    private static BilingualText In(LocalText text) => new(text.Zh, text.En);
}
