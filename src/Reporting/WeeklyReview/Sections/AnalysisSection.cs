using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Tables;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>The weekly analysis table: figures, conclusion and improvement by dimension.</summary>
internal static class AnalysisSection
{
    public static void Draw(ReviewContext context) => ReviewTable.Draw(
        context,
        ReviewTexts.Analysis,
        context.Text(ReviewTexts.AnalysisNote),
        [
            new(context.Text(ReviewTexts.Dimension), 80),
            new(context.Text(ReviewTexts.ThisWeek), 66, Align.Right),
            new(context.Text(ReviewTexts.LastWeek), 66, Align.Right),
            new(context.Text(ReviewTexts.Change), 76, Align.Right),
            new(context.Text(ReviewTexts.Conclusion), 128, MaxLines: 8),
            new(context.Text(ReviewTexts.Measure), 128, MaxLines: 8),
        ],
        [.. context.Data.Table.Select(row => Row(context, row))]);

    private static TableCell[] Row(ReviewContext context, ReviewTableRow row)
    {
        var metric = context.Data.Metrics.FirstOrDefault(candidate => candidate.Key == row.Metric);
        return
        [
            new(context.Text(ReviewTexts.Of(row.Metric))) { Bold = true, Target = DefinitionSection.Place(row.Metric) },
            .. metric is null ? new TableCell[] { NumberText.None, NumberText.None, NumberText.None } : Figures(context, metric),
            context.Pick(row.ConclusionZh, row.ConclusionEn),
            context.Pick(row.MeasureZh, row.MeasureEn),
        ];
    }

    private static TableCell[] Figures(ReviewContext context, ReviewMetric metric)
    {
        var shown = MetricText.Shown(metric.Change);
        return
        [
            new(MetricText.Value(metric, context.Data.Currency, context.Language)) { Bold = true },
            new(MetricText.Previous(metric, context.Data.Currency, context.Language)) { Color = Palette.Muted },
            new(MetricText.TableChange(metric, context.Language))
            {
                Bold = true,
                Color = Tone.Of(shown, metric.GoodDirection).Strong,
                Trend = shown is { } change ? Math.Sign(change) : null,
            },
        ];
    }
}
