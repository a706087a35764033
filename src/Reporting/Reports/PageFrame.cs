using System.Globalization;
using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Reports;

/// <summary>What stands on every page: the band at the top, and the footer with the page's number.</summary>
internal sealed class PageFrame(PdfDocument document, FrameTexts texts, ReportLanguage language, ReportBrand brand)
{
    private const double CoverBand = 84;
    private const double Band = 26;
    private const double FooterRule = PageFlow.PageHeight - 34;
    private const double FooterBaseline = PageFlow.PageHeight - 21;

    /// <summary>Draws the band and returns the height at which the content starts.</summary>
    public double Open(PdfPage page)
    {
        using var decoration = document.Begin(PdfTag.Artifact);
        if (page.Index == 0)
        {
            page.Fill(new Box(0, 0, PageFlow.PageWidth, CoverBand), brand.Band);
            page.Fill(new Box(0, CoverBand, PageFlow.PageWidth, 3), brand.Accent);
            return CoverBand + 17;
        }

        page.Fill(new Box(0, 0, PageFlow.PageWidth, Band), brand.Band);
        page.Text(texts.Title, PageFlow.Left, 17, new TextStyle(8.5, brand.OnBand, Bold: true));
        var style = new TextStyle(8, brand.QuietOnBand);
        page.Text(LineBreaker.Fit(texts.Right, style, 240), PageFlow.Right, 17, style, Align.Right);
        return Band + 20;
    }

    /// <summary>Draws the footers, now that the number of pages is known.</summary>
    public void Close()
    {
        using var decoration = document.Begin(PdfTag.Artifact);
        var asOf = ReviewTexts.DataAsOf.In(language, DateText.Moment(texts.AsOf));
        var style = new TextStyle(7.5, Palette.Faint);
        foreach (var page in document.Pages)
        {
            var number = string.Create(CultureInfo.InvariantCulture, $"{page.Index + 1} / {document.Pages.Count}");
            page.Line(new(PageFlow.Left, FooterRule), new(PageFlow.Right, FooterRule), new Stroke(Palette.Rule));
            page.Text(ReviewTexts.Confidential.In(language), PageFlow.Left, FooterBaseline, style);
            page.Text(asOf, PageFlow.PageWidth / 2, FooterBaseline, style, Align.Centre);
            page.Text(number, PageFlow.Right, FooterBaseline, new TextStyle(8, Palette.Muted, Bold: true), Align.Right);
        }
    }
}
