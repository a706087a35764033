using CrmGraph.Domain;
using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Reports;

/// <summary>What every part of a printed report needs: the language, the currency and the pages.</summary>
internal sealed record ReportContext(ReportLanguage Language, string Currency, PageFlow Flow, ReportBrand Brand)
{
    /// <summary>The height of a section's heading.</summary>
    public const double HeadingHeight = 20;

    private const double NothingHeight = 26;

    /// <summary>A remark with less room than this beside a long heading says nothing.</summary>
    private const double LeastRemark = 40;

    public PdfDocument Document => Flow.Document;

    public PdfPage Page => Flow.Page;

    public string Text(LocalText text) => text.In(Language);

    public string Text(LocalText text, params object[] values) => text.In(Language, values);

    public string Pick(BilingualText text) => Language == ReportLanguage.Zh ? text.Zh : text.En;

    public string Money(decimal amount) => MoneyText.Short(amount, Currency, Language);

    /// <summary>Where a record can be opened; null where reports lead nowhere.</summary>
    public LinkTarget? Record(string type, Guid id) =>
        Brand.RecordAddress is { } address ? new LinkTarget.Address(address(type, id)) : null;

    /// <summary>Starts a section: its heading and a remark beside it, together with the height that must follow on the same page.</summary>
    public void Heading(string title, string? remark, double following)
    {
        Flow.Require(HeadingHeight + following);
        Document.Outline.Add(title, new PdfPlace(Page, Flow.Y - 6));
        var style = new TextStyle(12, Palette.Ink, Bold: true);
        var heading = LineBreaker.Fit(title, style, PageFlow.Width);
        using (Document.Begin(PdfTag.H2))
        {
            Page.Text(heading, PageFlow.Left, Flow.Y + 10, style);
        }

        var x = PageFlow.Left + style.Width(heading) + 10;
        if (remark is not null && x < PageFlow.Right - LeastRemark)
        {
            using var paragraph = Document.Begin(PdfTag.P);
            var remarkStyle = new TextStyle(8, Palette.Muted);
            Page.Text(LineBreaker.Fit(remark, remarkStyle, PageFlow.Right - x), x, Flow.Y + 10, remarkStyle);
        }

        Flow.Y += HeadingHeight;
    }

    /// <summary>The height of a chart below a heading: what is left on this page where that is enough, and never more than usual.</summary>
    public double ChartHeight(double least, double usual)
    {
        var room = Flow.Rest - HeadingHeight;
        return room < least ? usual : Math.Min(room, usual);
    }

    /// <summary>Says that a section has nothing to show.</summary>
    public void Nothing(string text)
    {
        using (Document.Begin(PdfTag.P))
        {
            Page.Text(text, PageFlow.Left, Flow.Y + 9, new TextStyle(8.5, Palette.Muted));
        }

        Flow.Y += NothingHeight;
    }
}
