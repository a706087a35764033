using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>The key figures as cards.</summary>
internal static class MetricSection
{
    private const double Gap = 9;
    private const double Height = 58;

    public static void Draw(ReviewContext context)
    {
        var metrics = context.Data.Metrics;
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
                DrawRow(context, row, width);
            }
        }

        context.Flow.Y += 8;
    }

    private static void DrawRow(ReviewContext context, ReviewMetric[] row, double width)
    {
        context.Flow.Require(Height);
        for (var i = 0; i < row.Length; i++)
        {
            var place = new Box(PageFlow.Left + (i * (width + Gap)), context.Flow.Y, width, Height);
            new MetricCard(context, row[i], place).Draw();
        }

        context.Flow.Y += Height + Gap;
    }
}
