using System.Globalization;
using CrmGraph.Domain.Sales.Papers;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Tables;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Sales;

/// <summary>回款计划: when a contract is paid; nothing where that is not planned yet.</summary>
internal static class PaperPlan
{
    public static void Draw(PaperContext context, IReadOnlyList<PaperInstalment> instalments, decimal total)
    {
        if (instalments.Count == 0)
        {
            return;
        }

        var table = new PdfTable(context.Flow, Columns(context), $"{context.Text(PaperTexts.Plan)} · {context.Text(PaperTexts.Continued)}");
        List<IReadOnlyList<TableCell>> rows = [.. instalments.Select(one => Row(context, one, total))];
        context.Heading(PaperTexts.Plan, table.LeastHeight(rows));
        table.Draw(rows);
        context.Flow.Y += 14;
    }

    private static TableColumn[] Columns(PaperContext context) =>
    [
        new("#", 24, Align.Right),
        new(context.Text(PaperTexts.Instalment), 250, MaxLines: 3),
        new(context.Text(PaperTexts.DueOn), 84),
        new(context.Text(PaperTexts.Share), 60, Align.Right),
        new(context.Text(PaperTexts.Amount), 106, Align.Right),
    ];

    private static TableCell[] Row(PaperContext context, PaperInstalment one, decimal total) =>
    [
        new(one.Position.ToString(CultureInfo.InvariantCulture)) { Color = Palette.Muted },
        new(one.Name) { Bold = true },
        PaperContext.Day(one.DueOn),
        new(NumberText.Percent(total == 0 ? null : one.Amount / total, 2)) { Color = Palette.Muted },
        new(context.Money(one.Amount)) { Bold = true },
    ];
}
