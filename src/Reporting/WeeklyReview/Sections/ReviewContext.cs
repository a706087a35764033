using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>What every section needs: the data, the language and the pages.</summary>
internal sealed record ReviewContext(WeeklyReviewData Data, ReportLanguage Language, PageFlow Flow)
{
    public PdfDocument Document => Flow.Document;

    public PdfPage Page => Flow.Page;

    public string Text(LocalText text) => text.In(Language);

    public string Text(LocalText text, params object[] values) => text.In(Language, values);

    /// <summary>The Chinese or the English one of two texts.</summary>
    public string Pick(string chinese, string english) => Language == ReportLanguage.Zh ? chinese : english;

    public string Money(decimal amount) => MoneyText.Short(amount, Data.Currency, Language);

    /// <summary>Starts a section: its heading and a remark beside it, together with the height that must follow on the same page.</summary>
    public void Heading(LocalText title, string? remark, double following)
    {
        const double Height = 20;
        Flow.Require(Height + following);
        var text = Text(title);
        Document.Outline.Add(text, new PdfPlace(Page, Flow.Y - 6));
        var style = new TextStyle(12, Palette.Ink, Bold: true);
        using (Document.Begin(PdfTag.H2))
        {
            Page.Text(text, PageFlow.Left, Flow.Y + 10, style);
        }

        if (remark is not null)
        {
            using var paragraph = Document.Begin(PdfTag.P);
            var remarkStyle = new TextStyle(8, Palette.Muted);
            var x = PageFlow.Left + style.Width(text) + 10;
            Page.Text(LineBreaker.Fit(remark, remarkStyle, PageFlow.Right - x), x, Flow.Y + 10, remarkStyle);
        }

        Flow.Y += Height;
    }

    /// <summary>Says that a section has nothing to show.</summary>
    public void NothingToReport()
    {
        using (Document.Begin(PdfTag.Artifact))
        {
            Page.Fill(new Box(PageFlow.Left, Flow.Y, PageFlow.Width, 26), Palette.Ground, 4);
        }

        using (Document.Begin(PdfTag.P))
        {
            Page.Text(Text(ReviewTexts.NothingToReport), PageFlow.Left + 12, Flow.Y + 16, new TextStyle(8.5, Palette.Muted));
        }

        Flow.Y += 42;
    }
}
