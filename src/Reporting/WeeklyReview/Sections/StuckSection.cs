using System.Globalization;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Tables;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>The open opportunities that no longer move.</summary>
internal static class StuckSection
{
    /// <summary>From this many times the limit on, the days are printed in red.</summary>
    private const int AlarmingFactor = 3;

    public static void Draw(ReviewContext context)
    {
        var stuck = context.Data.Stuck;
        var remark = context.Text(
            stuck.Count < context.Data.StuckTotal ? ReviewTexts.StuckNoteLongest : ReviewTexts.StuckNote,
            NumberText.Rounded(context.Data.StuckTotal),
            context.Money(context.Data.StuckAmount),
            NumberText.Rounded(stuck.Count));
        ReviewTable.Draw(
            context,
            ReviewTexts.Stuck,
            stuck.Count == 0 ? null : remark,
            [
                new(context.Text(ReviewTexts.Number), 40, Align.Right),
                new(context.Text(ReviewTexts.Customer), 158, MaxLines: 2),
                new(context.Text(ReviewTexts.Stage), 84, MaxLines: 2),
                new(context.Text(ReviewTexts.Amount), 60, Align.Right),
                new(context.Text(ReviewTexts.Owner), 74, MaxLines: 2),
                new(context.Text(ReviewTexts.DaysAndLimit), 60, Align.Right),
                new(context.Text(ReviewTexts.Reason), 84, MaxLines: 2),
            ],
            [.. stuck.Select(opportunity => Row(context, opportunity))]);
    }

    private static TableCell[] Row(ReviewContext context, StuckOpportunity opportunity)
    {
        var isAlarming = opportunity.Days >= AlarmingFactor * opportunity.LimitDays;
        return
        [
            new(opportunity.Number.ToString(CultureInfo.InvariantCulture)) { Color = Palette.Muted },
            new(opportunity.Customer ?? context.Text(ReviewTexts.NoCustomer)) { Bold = opportunity.Customer is not null, Note = opportunity.Title, Target = context.Report.Record("Opportunity", opportunity.OpportunityId) },
            new(context.Pick(opportunity.StageZh, opportunity.StageEn)) { Color = Palette.Muted },
            new(context.Money(opportunity.Amount)) { Bold = true },
            opportunity.Owner,
            new(string.Create(CultureInfo.InvariantCulture, $"{opportunity.Days} / {opportunity.LimitDays}"))
            {
                Bold = true,
                Color = isAlarming ? Palette.Bad : Palette.Amber,
            },
            new(context.Text(ReviewTexts.Of(opportunity.Reason))) { Color = Palette.Muted },
        ];
    }
}
