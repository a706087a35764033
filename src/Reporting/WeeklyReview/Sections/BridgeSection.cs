using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Charts;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>How the open pipeline at the start of the week became that at its end.</summary>
internal static class BridgeSection
{
    private const double UsualHeight = 128;
    private const double LeastHeight = 104;

    private static readonly BridgeStepKind[] AlwaysShown =
        [BridgeStepKind.Opening, BridgeStepKind.Created, BridgeStepKind.Won, BridgeStepKind.Lost, BridgeStepKind.Closing];

    public static void Draw(ReviewContext context)
    {
        var steps = context.Data.Bridge.Steps.Where(step => step.Amount != 0 || AlwaysShown.Contains(step.Kind)).ToArray();
        var remark = steps.Length == 0
            ? null
            : context.Text(ReviewTexts.BridgeNote, context.Money(steps[0].Amount), context.Money(steps[^1].Amount));
        if (steps.All(step => IsBalance(step.Kind) || step.Amount == 0))
        {
            context.Heading(ReviewTexts.Bridge, remark, 26);
            context.NothingToReport();
            return;
        }

        var height = context.Report.ChartHeight(LeastHeight, UsualHeight);
        context.Heading(ReviewTexts.Bridge, remark, height);
        using (context.Document.Begin(PdfTag.Figure, Description(context, steps)))
        {
            var area = new Box(PageFlow.Left, context.Flow.Y, PageFlow.Width, height);
            new WaterfallChart(context.Page, area).Draw([.. steps.Select(step => Bar(context, step))]);
        }

        context.Flow.Y += height + 16;
    }

    private static WaterfallBar Bar(ReviewContext context, BridgeStep step)
    {
        var isBalance = IsBalance(step.Kind);
        var (color, textColor) = Colors(step);
        var value = isBalance ? context.Money(step.Amount) : MoneyText.Signed(step.Amount, context.Data.Currency, context.Language);
        var count = NumberText.Rounded(Math.Abs(step.Count));
        return new WaterfallBar(
            context.Text(ReviewTexts.Of(step.Kind)),
            context.Text(ReviewTexts.OpportunityCount, count),
            value,
            step.Amount,
            isBalance,
            color,
            textColor);
    }

    private static bool IsBalance(BridgeStepKind kind) => kind is BridgeStepKind.Opening or BridgeStepKind.Closing;

    private static (PdfColor Bar, PdfColor Text) Colors(BridgeStep step) => step switch
    {
        _ when IsBalance(step.Kind) => (Palette.Navy, Palette.Ink),
        { Kind: BridgeStepKind.Won } => (Palette.Blue, Palette.Blue),
        { Amount: < 0 } => (Palette.SoftBad, Palette.Bad),
        _ => (Palette.SoftGood, Palette.Good),
    };

    private static string Description(ReviewContext context, BridgeStep[] steps) => string.Join(
        context.Text(ReviewTexts.ListSeparator),
        steps.Select(step => $"{context.Text(ReviewTexts.Of(step.Kind))} {context.Money(step.Amount)}"));
}
