using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Reports;

/// <summary>The title on the band of the first page, and the headline sentence below it.</summary>
internal static class ReportCover
{
    private static readonly TextStyle HeadlineStyle = new(9.5, Palette.Ink);

    public static TextStyle TitleStyle(ReportContext context) => new(22, context.Brand.OnBand, Bold: true);

    /// <param name="context">The report.</param>
    /// <param name="title">What it is.</param>
    /// <param name="line">Below it: of which time, and whose figures.</param>
    /// <param name="company">Whose report it is: the words for its logo.</param>
    public static void DrawTitle(ReportContext context, string title, string line, string company)
    {
        var page = context.Page;
        using (context.Document.Begin(PdfTag.H1))
        {
            page.Text(title, PageFlow.Left, 40, TitleStyle(context));
        }

        var style = new TextStyle(10, context.Brand.QuietOnBand);
        using (context.Document.Begin(PdfTag.P))
        {
            page.Text(LineBreaker.Fit(line, style, PageFlow.Width - BrandSign.Width(context.Brand)), PageFlow.Left, 62, style);
        }

        BrandSign.Draw(context, company);
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
}
