using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Reports;

/// <summary>The title on the band of the first page, and the headline sentence below it.</summary>
internal static class ReportCover
{
    public static readonly TextStyle TitleStyle = new(22, Palette.White, Bold: true);

    private static readonly TextStyle HeadlineStyle = new(9.5, Palette.Ink);

    /// <param name="context">The report.</param>
    /// <param name="title">What it is.</param>
    /// <param name="line">Below it: of which time, and whose figures.</param>
    public static void DrawTitle(ReportContext context, string title, string line)
    {
        var page = context.Page;
        using (context.Document.Begin(PdfTag.Artifact))
        {
            DrawMark(page, new PdfPoint(PageFlow.Right - 16, 26));
        }

        using (context.Document.Begin(PdfTag.H1))
        {
            page.Text(title, PageFlow.Left, 40, TitleStyle);
        }

        var style = new TextStyle(10, PdfColor.Of(0xC9D7F0));
        using (context.Document.Begin(PdfTag.P))
        {
            page.Text(LineBreaker.Fit(line, style, PageFlow.Width - 80), PageFlow.Left, 62, style);
        }

        using (context.Document.Begin(PdfTag.P))
        {
            page.Text("CrmGraph", PageFlow.Right, 62, new TextStyle(10, Palette.White, Bold: true), Align.Right);
        }
    }

    public static void DrawHeadline(ReportContext context, string headline)
    {
        var flow = context.Flow;
        var lines = LineBreaker.Wrap(headline, HeadlineStyle, PageFlow.Width - 24, 3);
        var height = 14 + (lines.Count * 14);
        using (context.Document.Begin(PdfTag.Artifact))
        {
            context.Page.Fill(new Box(PageFlow.Left, flow.Y, PageFlow.Width, height), Palette.Mist, 4);
            context.Page.Fill(new Box(PageFlow.Left, flow.Y, 3, height), Palette.Blue);
        }

        using (context.Document.Begin(PdfTag.P))
        {
            flow.Lines(lines, PageFlow.Left + 14, flow.Y + 16.5, 14, HeadlineStyle);
        }

        flow.Y += height + 12;
    }

    /// <summary>The product's sign: a small graph.</summary>
    private static void DrawMark(PdfPage page, PdfPoint centre)
    {
        PdfPoint[] nodes =
        [
            new(centre.X - 12, centre.Y + 9),
            new(centre.X, centre.Y - 7),
            new(centre.X + 12, centre.Y + 9),
            new(centre.X, centre.Y + 3),
        ];
        page.Polyline([nodes[3], nodes[0], nodes[1], nodes[2], nodes[3], nodes[1]], new Stroke(Palette.Sky, 1.2));
        foreach (var node in nodes)
        {
            page.Dot(node, 3, Palette.White);
        }
    }
}
