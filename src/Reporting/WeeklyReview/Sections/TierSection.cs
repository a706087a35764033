using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Tables;

namespace CrmGraph.Reporting.WeeklyReview.Sections;

/// <summary>The customers whose tier changed.</summary>
internal static class TierSection
{
    public static void Draw(ReviewContext context)
    {
        var movements = context.Data.TierMovements;
        var up = movements.Count(movement => movement.Upward);
        var remark = context.Text(
            ReviewTexts.TiersNote,
            NumberText.Rounded(up),
            NumberText.Rounded(movements.Count - up));
        ReviewTable.Draw(
            context,
            ReviewTexts.Tiers,
            movements.Count == 0 ? null : remark,
            [
                new(context.Text(ReviewTexts.Customer), 190, MaxLines: 2),
                new(context.Text(ReviewTexts.From), 90, MaxLines: 2),
                new(context.Text(ReviewTexts.To), 96, MaxLines: 2),
                new(context.Text(ReviewTexts.AnnualPurchases), 92, Align.Right),
                new(context.Text(ReviewTexts.ChangedOn), 70, Align.Right),
            ],
            [.. movements.Select(movement => Row(context, movement))]);
    }

    private static TableCell[] Row(ReviewContext context, TierMovement movement)
    {
        var from = context.Language == ReportLanguage.Zh ? movement.FromZh : movement.FromEn;
        var day = DateOnly.FromDateTime(DateText.InZone(movement.At, context.Data.TimeZone).DateTime);
        return
        [
            new(movement.Customer) { Bold = true, Target = context.Report.Record("Customer", movement.CustomerId) },
            new(from ?? NumberText.None) { Color = Palette.Muted },
            new(context.Pick(movement.ToZh, movement.ToEn))
            {
                Bold = true,
                Color = movement.Upward ? Palette.Good : Palette.Bad,
                Trend = movement.Upward ? 1 : -1,
            },
            context.Money(movement.AnnualPurchases),
            new(DateText.Day(day, context.Language)) { Color = Palette.Muted },
        ];
    }
}
