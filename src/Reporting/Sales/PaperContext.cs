using System.Globalization;
using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Sales;

/// <summary>What every part of a paper needs: the language, the currency, the pages and the look of who issues it.</summary>
internal sealed record PaperContext(ReportLanguage Language, string Currency, PageFlow Flow, ReportBrand Brand)
{
    public PdfDocument Document => Flow.Document;

    public PdfPage Page => Flow.Page;

    public static PdfDocument NewDocument(string title, string subject, DateOnly on, ReportLanguage language) => new(new PdfInfo(
        title,
        subject,
        PaperTexts.Keywords.In(language),
        language.Tag(),
        new DateTimeOffset(on.ToDateTime(TimeOnly.MinValue), TimeSpan.Zero)));

    /// <summary>2026-11-22: the same in every language, so that nobody takes the day for the month.</summary>
    public static string Day(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public string Text(LocalText text) => text.In(Language);

    public string Text(LocalText text, params object[] values) => text.In(Language, values);

    public string Money(decimal amount) => ExactMoney.Full(amount, Currency);

    /// <summary>A heading, kept on one page with the height that follows it.</summary>
    public void Heading(LocalText title, double following)
    {
        const double Height = 20;
        Flow.Require(Height + following);
        var text = Text(title);
        Document.Outline.Add(text, new PdfPlace(Page, Flow.Y - 6));
        using (Document.Begin(PdfTag.H2))
        {
            Page.Text(text, PageFlow.Left, Flow.Y + 10, new TextStyle(10.5, Brand.OnPaper, Bold: true));
        }

        Flow.Y += Height;
    }

    /// <summary>Writes the file, and counts the characters that no face has.</summary>
    public byte[] Save()
    {
        if (Document.Fonts.Missing > 0)
        {
            ReportingMetrics.MissingGlyphs.Add(Document.Fonts.Missing);
        }

        return Document.Save();
    }
}
