using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Reports;

/// <summary>A report as a tagged PDF.</summary>
public static class ReportPdf
{
    /// <summary>Prints a report. Never fails on content; the same report gives the same bytes.</summary>
    public static byte[] Render(ReportBook book, ReportLanguage language, ReportBrand? brand = null)
    {
        var document = new PdfDocument(new PdfInfo(
            In(book.Title, language), In(book.Subtitle, language), book.Company, language.Tag(), book.AsOf));
        var texts = new FrameTexts(In(book.Title, language), $"{book.Company} · {In(book.Subtitle, language)}", book.AsOf);
        var look = brand ?? ReportBrand.Usual;
        var frame = new PageFrame(document, texts, language, look);
        var context = new ReportContext(language, book.Currency, new PageFlow(document, frame.Open), look);
        ReportCover.DrawTitle(context, texts.Title, texts.Right, book.Company);
        if (book.Headline is { } headline)
        {
            ReportCover.DrawHeadline(context, context.Pick(headline));
        }

        foreach (var section in book.Sections)
        {
            SectionTable.Draw(context, section);
        }

        frame.Close();
        if (document.Fonts.Missing > 0)
        {
            ReportingMetrics.MissingGlyphs.Add(document.Fonts.Missing);
        }

        return document.Save();
    }

    private static string In(Domain.BilingualText text, ReportLanguage language) => language == ReportLanguage.Zh ? text.Zh : text.En;
}
