using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Reports;
using CrmGraph.Reporting.WeeklyReview;
using CrmGraph.Reporting.WeeklyReview.Tables;
using static CrmGraph.Api.Reviews.Reports.ReportLabels;

namespace CrmGraph.Api.Reviews.Reports;

/// <summary>A rep's week on one page: the figures, the targets, what is open, what stands still, and the measures.</summary>
internal static class RepReport
{
    private const int MostStuck = 5;

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
            TargetTable.Of(data),
            Open(data),
            Stuck(data),
            Measures(data));
    }

    /// <summary>The key figures but that of a head, which for one rep is what is won.</summary>
    private static ReportSection Figures(WeeklyReviewData data)
    {
        List<ReviewMetric> figures = [.. data.Metrics.Where(metric => metric.Key != MetricKey.RevenuePerRep)];
        return new ReportSection(
            FiguresTitle,
            [new(Figure, 180), new(ThisWeek, 100, ColumnKind.Count), new(LastWeek, 100, ColumnKind.Count), new(Average12, 120, ColumnKind.Count)],
            [.. figures.Select(metric => (IReadOnlyList<ReportCell>)
            [
                ReportCell.Strong(MetricDefinitions.Of(metric.Key).Name.Zh, MetricDefinitions.Of(metric.Key).Name.En),
                ReportCell.Of(Printed(metric, metric.Value, data.Currency)) with { Bold = true },
                ReportCell.Of(Printed(metric, metric.Previous, data.Currency)) with { Tone = CellTone.Muted },
                ReportCell.Of(Printed(metric, metric.Series.Average(), data.Currency)) with { Tone = CellTone.Muted },
            ])])
        {
            Figures = figures,
        };
    }

    private static ReportSection Open(WeeklyReviewData data) => new(
        OpenTitle,
        [new(StageName, 130), new(PipelineName, 90), new(OpenCount, 70, ColumnKind.Count) { Totalled = true }, new(Amount, 110, ColumnKind.Money) { Totalled = true }, new(Conversion, 110, ColumnKind.Percent)],
        [.. data.Stages.Where(stage => stage.Open > 0).Select(stage => (IReadOnlyList<ReportCell>)
        [
            ReportCell.Strong(stage.NameZh, stage.NameEn),
            ReportCell.Of(stage.PipelineZh, stage.PipelineEn) with { Tone = CellTone.Muted },
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
        Remark = data.StuckTotal > MostStuck ? StuckShown(MostStuck, data.StuckTotal) : null,
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
