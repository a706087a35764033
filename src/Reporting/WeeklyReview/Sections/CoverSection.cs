using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>The title on the band of the first page, and the headline sentence below it.</summary>
internal static class CoverSection
{
    private static readonly TextStyle TitleStyle = new(22, Palette.White, Bold: true);
    private static readonly TextStyle HeadlineStyle = new(9.5, Palette.Ink);
    private static readonly TextStyle RemarkStyle = new(8, Palette.Sky);
    private static readonly TextStyle StatusStyle = new(8, Palette.Navy, Bold: true);

    public static void Draw(ReviewContext context)
    {
        context.Document.Outline.Add(context.Text(ReviewTexts.Summary), new PdfPlace(context.Page, 0));
        using (context.Document.Begin(PdfTag.Artifact))
        {
            DrawMark(context.Page, new PdfPoint(PageFlow.Right - 16, 26));
        }

        DrawTitle(context);
        DrawHeadline(context);
    }

    private static void DrawTitle(ReviewContext context)
    {
        var (data, language) = (context.Data, context.Language);
        var title = context.Text(ReviewTexts.Title);
        using (context.Document.Begin(PdfTag.H1))
        {
            context.Page.Text(title, PageFlow.Left, 40, TitleStyle);
        }

        using (context.Document.Begin(PdfTag.P))
        {
            DrawStatus(context, PageFlow.Left + TitleStyle.Width(title) + 12);
        }

        var days = $"{DateText.Day(data.StartsOn, language)} – {DateText.Day(data.EndsOn, language)}";
        var line = string.Join("  ·  ", DateText.Week(data.Week, language), days, ScopeText.Of(data, language));
        var style = new TextStyle(10, PdfColor.Of(0xC9D7F0));
        using (context.Document.Begin(PdfTag.P))
        {
            context.Page.Text(LineBreaker.Fit(line, style, PageFlow.Width - 80), PageFlow.Left, 62, style);
        }

        using (context.Document.Begin(PdfTag.P))
        {
            context.Page.Text("CrmGraph", PageFlow.Right, 62, new TextStyle(10, Palette.White, Bold: true), Align.Right);
        }
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
        context.Page.Text(LineBreaker.Fit(remark, RemarkStyle, PageFlow.Right - 40 - x - width), x + width + 8, 37, RemarkStyle);
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

    private static void DrawHeadline(ReviewContext context)
    {
        var flow = context.Flow;
        var lines = LineBreaker.Wrap(HeadlineText.Of(context.Data, context.Language), HeadlineStyle, PageFlow.Width - 24, 3);
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
