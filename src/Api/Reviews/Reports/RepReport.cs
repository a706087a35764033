using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Reports;
using CrmGraph.Reporting.WeeklyReview;
using static CrmGraph.Api.Reviews.Reports.ReportLabels;

namespace CrmGraph.Api.Reviews.Reports;

/// <summary>A rep's week on one page: the figures, the targets, what is open, what stands still, and the measures.</summary>
internal static class RepReport
{
    private const int MostStuck = 8;

    public static async Task<ReportBook> Of(ReportQuestion question, IsoWeek week, Guid repId)
    {
        var data = await ReadWeeklyReview.Run(
            new WeeklyReviewArguments(week.ToString(), new ReviewScopeInput(null, repId), null),
            question.Db,
            question.Caller,
            question.Clock,
            question.Stop);
        var name = data.Scope.Name ?? "";
        return question.Book(
            RepTitle,
            new($"{name} · {week}", $"{name} · {week}"),
            Figures(data),
            Targets(data),
            Open(data),
            Stuck(data),
            Measures(data));
    }

    private static ReportSection Figures(WeeklyReviewData data) => new(
        FiguresTitle,
        [new(Figure, 180), new(ThisWeek, 100, ColumnKind.Count), new(LastWeek, 100, ColumnKind.Count), new(Average12, 120, ColumnKind.Count)],
        [.. data.Metrics.Select(metric => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Strong(MetricDefinitions.Of(metric.Key).Name.Zh, MetricDefinitions.Of(metric.Key).Name.En),
            ReportCell.Of(Printed(metric, metric.Value, data.Currency)) with { Bold = true },
            ReportCell.Of(Printed(metric, metric.Previous, data.Currency)) with { Tone = CellTone.Muted },
            ReportCell.Of(Printed(metric, metric.Series.Average(), data.Currency)) with { Tone = CellTone.Muted },
        ])]);

    private static ReportSection Targets(WeeklyReviewData data) => new(
        TargetsTitle,
        [new(Period, 160), new(Target, 100, ColumnKind.Money), new(WonValue, 100, ColumnKind.Money), new(Attainment, 130, ColumnKind.Percent), new(TimeGone, 80, ColumnKind.Percent)],
        [.. data.Targets.Select(target => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Of(ReportQuestion.Days(target.StartsOn, target.EndsOn)),
            ReportCell.Of(target.Target),
            ReportCell.Strong(target.Won),
            ReportCell.Strong(target.Attainment) with { Bar = target.Attainment is { } reached ? Math.Min(1, (double)reached) : null },
            ReportCell.Of(target.TimeGone),
        ])])
    {
        WhenEmpty = NoTarget,
    };

    private static ReportSection Open(WeeklyReviewData data) => new(
        OpenTitle,
        [new(StageName, 180), new(OpenCount, 90, ColumnKind.Count) { Totalled = true }, new(Amount, 110, ColumnKind.Money) { Totalled = true }, new(Conversion, 110, ColumnKind.Percent)],
        [.. data.Stages.Where(stage => stage.Open > 0).Select(stage => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Strong(stage.NameZh, stage.NameEn) with { Note = new(stage.PipelineZh, stage.PipelineEn) },
            ReportCell.Of(stage.Open),
            ReportCell.Strong(stage.Amount),
            ReportCell.Of(stage.Conversion),
        ])]);

    private static ReportSection Stuck(WeeklyReviewData data) => new(
        StuckTitle,
        [new(CustomerName, 170), new(Opportunity, 150), new(StageName, 90), new(Amount, 74, ColumnKind.Money), new(Days, 60, ColumnKind.Days)],
        [.. data.Stuck.Take(MostStuck).Select(stuck => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Strong(stuck.Customer ?? "–"),
            ReportCell.Of(stuck.Title) with { Record = new RecordReference("Opportunity", stuck.OpportunityId) },
            ReportCell.Of(stuck.StageZh, stuck.StageEn),
            ReportCell.Of(stuck.Amount),
            ReportCell.Strong((decimal)stuck.Days) with { Tone = CellTone.Warning },
        ])])
    {
        WhenEmpty = NothingStuck,
    };

    private static ReportSection Measures(WeeklyReviewData data) => new(
        MeasuresTitle,
        [new(Measure, 320), new(DueOn, 90, ColumnKind.Day), new(Progress, 110, ColumnKind.Percent)],
        [.. data.EarlierMeasures.Concat(data.Measures).Select(score => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Strong(score.Text),
            ReportCell.Of(score.DueOn),
            ReportCell.Of(score.Progress / 100m) with { Tone = score.Overdue ? CellTone.Bad : CellTone.Usual },
        ])])
    {
        WhenEmpty = NoMeasures,
    };

    private static BilingualText Printed(ReviewMetric metric, decimal? value, string currency) => new(
        MetricText.Of(metric.Key, value, currency, ReportLanguage.Zh),
        MetricText.Of(metric.Key, value, currency, ReportLanguage.En));
}
