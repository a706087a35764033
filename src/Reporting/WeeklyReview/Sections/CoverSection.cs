using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;
using CrmGraph.Reporting.Reports;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>The first page's title with the state of the review beside it, and the week in a sentence.</summary>
internal static class CoverSection
{
    private static readonly TextStyle StatusStyle = new(8, Palette.Navy, Bold: true);

    public static void Draw(ReviewContext context)
    {
        var (data, language) = (context.Data, context.Language);
        var title = context.Text(ReviewTexts.Title);
        var days = $"{DateText.Day(data.StartsOn, language)} – {DateText.Day(data.EndsOn, language)}";
        context.Document.Outline.Add(context.Text(ReviewTexts.Summary), new PdfPlace(context.Page, 0));
        ReportCover.DrawTitle(context.Report, title, string.Join("  ·  ", DateText.Week(data.Week, language), days, ScopeText.Of(data, language)), data.Company);
        using (context.Document.Begin(PdfTag.P))
        {
            DrawStatus(context, PageFlow.Left + ReportCover.TitleStyle(context.Report).Width(title) + 12);
        }

        ReportCover.DrawHeadline(context.Report, HeadlineText.Of(data, language));
    }

    private static void DrawStatus(ReviewContext context, double x)
    {
        var version = context.Data.DataVersion > 1
            ? " · " + context.Text(ReviewTexts.Version, context.Data.DataVersion)
            : "";
        var text = context.Text(ReviewTexts.Of(context.Data.Status)) + version;
        var width = StatusStyle.Width(text) + 12;
        context.Page.Fill(new Box(x, 27, width, 14), Palette.PaleBlue, 3);
        context.Page.Text(text, x + 6, 37, StatusStyle);
        var remark = Remark(context);
        var style = new TextStyle(8, context.Report.Brand.QuietOnBand);
        var room = PageFlow.Right - BrandSign.Width(context.Report.Brand) - x - width - 8;
        context.Page.Text(LineBreaker.Fit(remark, style, room), x + width + 8, 37, style);
    }

    /// <summary>Who signed it off and when, and why an earlier version was corrected.</summary>
    private static string Remark(ReviewContext context)
    {
        var data = context.Data;
        var signed = data is { SignedOffBy: { } by, SignedOffAt: { } at }
            ? context.Text(ReviewTexts.SignedOff, by, DateText.Day(DateOnly.FromDateTime(DateText.InZone(at, data.TimeZone).DateTime), context.Language))
            : null;
        var corrected = data.CorrectionReason is { } reason ? context.Text(ReviewTexts.Corrected, reason) : null;
        return string.Join(context.Text(ReviewTexts.ListSeparator), new[] { signed, corrected }.OfType<string>());
    }
}
