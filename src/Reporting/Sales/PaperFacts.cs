using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Sales;

/// <summary>Who deals with whom, and the dates and numbers of the paper: two columns of labels and values.</summary>
internal static class PaperFacts
{
    private const double Leading = 12;
    private const double Between = 4;
    private const double LabelWidth = 72;
    private const double LeftWidth = PageFlow.Width * 0.58;

    private static readonly TextStyle LabelStyle = new(8.5, Palette.Muted);
    private static readonly TextStyle ValueStyle = new(8.8, Palette.Ink, Bold: true);

    /// <summary>Draws the facts in rows of two, the first of each pair on the left.</summary>
    public static void Draw(PaperContext context, IReadOnlyList<PaperFact> facts)
    {
        foreach (var pair in facts.Chunk(2))
        {
            var left = DrawFact(context, pair[0], PageFlow.Left, LeftWidth);
            var right = pair.Length == 1 ? 0 : DrawFact(context, pair[1], PageFlow.Left + LeftWidth, PageFlow.Width - LeftWidth);
            context.Flow.Y += Math.Max(left, right) + Between;
        }

        context.Flow.Y += 8;
    }

    private static double DrawFact(PaperContext context, PaperFact fact, double x, double width)
    {
        var lines = LineBreaker.Wrap(fact.Value ?? NumberText.None, ValueStyle, width - LabelWidth - 10, 2);
        using (context.Document.Begin(PdfTag.P))
        {
            context.Page.Text(fact.Label, x, context.Flow.Y + 9, LabelStyle);
            context.Flow.Lines(lines, x + LabelWidth, context.Flow.Y + 9, Leading, ValueStyle);
        }

        return lines.Count * Leading;
    }
}
