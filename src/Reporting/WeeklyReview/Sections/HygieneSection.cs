using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>What the records of open opportunities lack, one card a kind.</summary>
internal static class HygieneSection
{
    private const double Gap = 9;
    private const double Height = 38;
    private const double Below = 16;

    private static readonly TextStyle NameStyle = new(8.2, Palette.Ink);
    private static readonly TextStyle AmountStyle = new(8, Palette.Muted);

    public static void Draw(ReviewContext context)
    {
        var counts = context.Data.Hygiene;
        if (counts.Count == 0)
        {
            return;
        }

        context.Heading(ReviewTexts.Hygiene, context.Text(ReviewTexts.HygieneNote), Height);
        var width = (PageFlow.Width - ((counts.Count - 1) * Gap)) / counts.Count;
        foreach (var (index, count) in counts.Index())
        {
            DrawCard(context, count, new Box(PageFlow.Left + (index * (width + Gap)), context.Flow.Y, width, Height));
        }

        context.Flow.Y += Height + Below;
    }

    private static void DrawCard(ReviewContext context, HygieneCount count, Box place)
    {
        var isFine = count.Count == 0;
        using (context.Document.Begin(PdfTag.Artifact))
        {
            context.Page.Fill(place, isFine ? Palette.Ground : Palette.PaleAmber, 4);
        }

        using var paragraph = context.Document.Begin(PdfTag.P);
        var number = NumberText.Rounded(count.Count);
        var style = new TextStyle(15, isFine ? Palette.Muted : Palette.Amber, Bold: true);
        context.Page.Text(number, place.X + 10, place.Y + 25, style);
        var x = place.X + 18 + style.Width(number);
        var name = LineBreaker.Fit(context.Text(ReviewTexts.Of(count.Kind)), NameStyle, place.Right - 6 - x);
        context.Page.Text(name, x, place.Y + 16.5, NameStyle);
        context.Page.Text(context.Money(count.Amount), x, place.Y + 28.5, AmountStyle);
    }
}
