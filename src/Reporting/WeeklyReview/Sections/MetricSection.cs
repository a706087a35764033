using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Reports;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>The key figures as cards.</summary>
internal static class MetricSection
{
    /// <summary>The height of one row of cards.</summary>
    public const double Height = 54;

    private const double Gap = 8;

    public static void Draw(ReviewContext context) => Draw(context.Report, context.Data.Metrics, DefinitionSection.Place);

    /// <param name="context">The report.</param>
    /// <param name="metrics">The figures.</param>
    /// <param name="definition">Where the definition of a figure stands; null where the report has none.</param>
    public static void Draw(ReportContext context, IReadOnlyList<ReviewMetric> metrics, Func<MetricKey, LinkTarget>? definition)
    {
        if (metrics.Count == 0)
        {
            return;
        }

        var columns = metrics.Count % 4 == 0 ? 4 : 3;
        var width = (PageFlow.Width - ((columns - 1) * Gap)) / columns;
        using (context.Document.Begin(PdfTag.L))
        {
            foreach (var row in metrics.Chunk(columns))
            {
                DrawRow(context, row, width, definition);
            }
        }

        context.Flow.Y += 8;
    }

    private static void DrawRow(ReportContext context, ReviewMetric[] row, double width, Func<MetricKey, LinkTarget>? definition)
    {
        context.Flow.Require(Height);
        for (var i = 0; i < row.Length; i++)
        {
            var place = new Box(PageFlow.Left + (i * (width + Gap)), context.Flow.Y, width, Height);
            new MetricCard(context, row[i], place, definition?.Invoke(row[i].Key)).Draw();
        }

        context.Flow.Y += Height + Gap;
    }
}
