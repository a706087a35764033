using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Sales;

/// <summary>Words under a heading, paragraph by paragraph, over as many pages as they need.</summary>
internal static class PaperProse
{
    private const double Leading = 13;

    private static readonly TextStyle Style = new(8.8, Palette.Ink);

    public static void Draw(PaperContext context, LocalText title, string? words)
    {
        if (words is null)
        {
            return;
        }

        context.Heading(title, Leading);
        foreach (var paragraph in words.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries))
        {
            DrawParagraph(context, LineBreaker.Wrap(paragraph, Style, PageFlow.Width, int.MaxValue));
        }

        context.Flow.Y += 10;
    }

    private static void DrawParagraph(PaperContext context, List<string> lines)
    {
        using var paragraph = context.Document.Begin(PdfTag.P);
        for (var i = 0; i < lines.Count; i++)
        {
            context.Flow.Require(Leading);
            var joined = i + 1 < lines.Count && LineBreaks.Joins(lines[i], lines[i + 1]);
            context.Page.Text(lines[i], PageFlow.Left, context.Flow.Y + 9, Style, joined: joined);
            context.Flow.Y += Leading;
        }
    }
}
