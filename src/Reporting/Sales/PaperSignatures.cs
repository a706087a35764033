using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Sales;

/// <summary>Where both sides sign.</summary>
internal static class PaperSignatures
{
    private const double Height = 92;
    private const double Gap = 28;
    private const double Width = (PageFlow.Width - Gap) / 2;

    private static readonly TextStyle LabelStyle = new(8.5, Palette.Muted);
    private static readonly TextStyle NameStyle = new(9, Palette.Ink, Bold: true);

    public static void Draw(PaperContext context, (LocalText Label, string? Name) left, (LocalText Label, string? Name) right)
    {
        context.Flow.Require(Height);
        context.Flow.Y += 10;
        DrawSide(context, left, PageFlow.Left);
        DrawSide(context, right, PageFlow.Left + Width + Gap);
        context.Flow.Y += Height - 10;
    }

    private static void DrawSide(PaperContext context, (LocalText Label, string? Name) side, double x)
    {
        var y = context.Flow.Y;
        using (context.Document.Begin(PdfTag.P))
        {
            context.Page.Text(context.Text(side.Label), x, y + 9, LabelStyle);
            context.Page.Text(LineBreaker.Fit(side.Name ?? NumberText.None, NameStyle, Width), x, y + 23, NameStyle);
        }

        using (context.Document.Begin(PdfTag.Artifact))
        {
            context.Page.Line(new(x, y + 60), new(x + Width, y + 60), new Stroke(Palette.Faint, 0.7));
        }

        using (context.Document.Begin(PdfTag.P))
        {
            context.Page.Text(context.Text(PaperTexts.Signature), x, y + 71, LabelStyle);
            context.Page.Text(context.Text(PaperTexts.SignedOn), x + Width - 90, y + 71, LabelStyle);
        }
    }
}
