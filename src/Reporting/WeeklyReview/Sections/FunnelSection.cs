using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Charts;
using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>From lead to won: counts, last week, change, value and the conversion of each step.</summary>
internal static class FunnelSection
{
    private const double Step = 31;
    private const double HeaderHeight = 14;
    private const double ChartLeft = PageFlow.Left + 72;
    private const double ChartWidth = 190;

    private static readonly double[] Columns = [330, 390, 455, 523];
    private static readonly TextStyle HeaderStyle = new(7.5, Palette.Faint);
    private static readonly TextStyle NumberStyle = new(8.5, Palette.Muted);

    public static void Draw(ReviewContext context)
    {
        var steps = context.Data.Funnel;
        var height = HeaderHeight + (Math.Max(1, steps.Count) * Step);
        context.Heading(ReviewTexts.Funnel, context.Text(ReviewTexts.FunnelNote), height);
        if (steps.Count == 0)
        {
            context.NothingToReport();
            return;
        }

        var top = context.Flow.Y + HeaderHeight;
        using (context.Document.Begin(PdfTag.Figure, Description(context)))
        {
            DrawHeader(context);
            FunnelChart.Draw(context.Page, new Box(ChartLeft, top, ChartWidth, steps.Count * Step), Step, [.. steps.Select(step => step.Count)]);
            for (var i = 0; i < steps.Count; i++)
            {
                DrawNumbers(context, steps[i], top + (i * Step) + 13.4);
            }
        }

        context.Flow.Y += height + 8;
    }

    private static void DrawHeader(ReviewContext context)
    {
        LocalText[] titles = [ReviewTexts.LastWeek, ReviewTexts.Change, ReviewTexts.Amount, ReviewTexts.Conversion];
        for (var i = 0; i < titles.Length; i++)
        {
            context.Page.Text(context.Text(titles[i]), PageFlow.Left + Columns[i], context.Flow.Y + 6, HeaderStyle, Align.Right);
        }
    }

    private static void DrawNumbers(ReviewContext context, FunnelStep step, double baseline)
    {
        decimal? change = step.PreviousCount == 0 ? null : ((decimal)step.Count / step.PreviousCount) - 1;
        (string Text, TextStyle Style)[] numbers =
        [
            (NumberText.Rounded(step.PreviousCount), NumberStyle),
            (MetricText.Change(change, ChangeKind.Relative, context.Language), new TextStyle(8.5, Tone.Of(change).Strong, Bold: true)),
            (step.Amount is { } amount ? context.Money(amount) : NumberText.None, NumberStyle),
            (NumberText.Percent(step.Conversion), new TextStyle(9, Palette.Ink, Bold: true)),
        ];
        context.Page.Text(context.Text(ReviewTexts.Of(step.Kind)), PageFlow.Left + 2, baseline, new TextStyle(9, Palette.Ink));
        for (var i = 0; i < numbers.Length; i++)
        {
            context.Page.Text(numbers[i].Text, PageFlow.Left + Columns[i], baseline, numbers[i].Style, Align.Right);
        }
    }

    private static string Description(ReviewContext context) => string.Join(
        context.Text(ReviewTexts.ListSeparator),
        context.Data.Funnel.Select(step =>
            $"{context.Text(ReviewTexts.Of(step.Kind))} {NumberText.Rounded(step.Count)} ({NumberText.Percent(step.Conversion)})"));
}
