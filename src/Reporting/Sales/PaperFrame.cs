using System.Globalization;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Sales;

/// <summary>What stands on every page of a paper: a line with its name from the second page on, and the footer.</summary>
internal sealed class PaperFrame(PdfDocument document, string title, string company)
{
    private const double FirstTop = 44;
    private const double Top = 34;
    private const double FooterRule = PageFlow.PageHeight - 34;
    private const double FooterBaseline = PageFlow.PageHeight - 21;

    private static readonly TextStyle Style = new(7.5, Palette.Faint);

    /// <summary>Draws the head of a page and returns the height at which the content starts.</summary>
    public double Open(PdfPage page)
    {
        if (page.Index == 0)
        {
            return FirstTop;
        }

        using var decoration = document.Begin(PdfTag.Artifact);
        page.Text(title, PageFlow.Left, Top, new TextStyle(8, Palette.Muted, Bold: true));
        page.Line(new(PageFlow.Left, Top + 6), new(PageFlow.Right, Top + 6), new Stroke(Palette.Rule));
        return Top + 20;
    }

    /// <summary>Draws the footers, now that the number of pages is known.</summary>
    public void Close()
    {
        using var decoration = document.Begin(PdfTag.Artifact);
        foreach (var page in document.Pages)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"{page.Index + 1} / {document.Pages.Count}");
            page.Line(new(PageFlow.Left, FooterRule), new(PageFlow.Right, FooterRule), new Stroke(Palette.Rule));
            page.Text(LineBreaker.Fit(company, Style, PageFlow.Width / 2), PageFlow.Left, FooterBaseline, Style);
            page.Text(LineBreaker.Fit(title, Style, PageFlow.Width / 3), PageFlow.PageWidth / 2, FooterBaseline, Style, Align.Centre);
            page.Text(number, PageFlow.Right, FooterBaseline, new TextStyle(8, Palette.Muted, Bold: true), Align.Right);
        }
    }
}
