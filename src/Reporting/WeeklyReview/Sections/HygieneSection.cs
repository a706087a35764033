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
    private const double LargeNumber = 15;
    private const double SmallNumber = 11.5;

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
        var (number, name, amount) = (NumberText.Rounded(count.Count), context.Text(ReviewTexts.Of(count.Kind)), context.Money(count.Amount));
        var color = isFine ? Palette.Muted : Palette.Amber;
        var beside = place.X + 18 + new TextStyle(LargeNumber, color, Bold: true).Width(number);
        if (NameStyle.Width(name) <= place.Right - 6 - beside)
        {
            context.Page.Text(number, place.X + 10, place.Y + 25, new TextStyle(LargeNumber, color, Bold: true));
            context.Page.Text(name, beside, place.Y + 16.5, NameStyle);
            context.Page.Text(amount, beside, place.Y + 28.5, AmountStyle);
            return;
        }

        // A large company's counts leave no room beside them, so the name stands above.
        var small = new TextStyle(SmallNumber, color, Bold: true);
        context.Page.Text(LineBreaker.Fit(name, NameStyle, place.Width - 16), place.X + 10, place.Y + 14, NameStyle);
        context.Page.Text(number, place.X + 10, place.Y + 30, small);
        context.Page.Text(amount, place.X + 18 + small.Width(number), place.Y + 30, AmountStyle);
    }
}
