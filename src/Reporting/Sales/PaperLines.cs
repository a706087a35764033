using System.Globalization;
using CrmGraph.Domain.Sales.Papers;
using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Tables;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Sales;

/// <summary>The positions of a paper.</summary>
internal static class PaperLines
{
    public static void Draw(PaperContext context, IReadOnlyList<PaperLine> lines)
    {
        var isDiscounted = lines.Any(line => line.Discount != 0);
        var table = new PdfTable(
            context.Flow, Columns(context, isDiscounted), $"{context.Text(PaperTexts.Positions)} · {context.Text(PaperTexts.Continued)}");
        List<IReadOnlyList<TableCell>> rows = [.. lines.Select(line => Row(line, isDiscounted))];
        context.Heading(PaperTexts.Positions, table.LeastHeight(rows));
        table.Draw(rows);
        context.Flow.Y += 8;
    }

    private static TableColumn[] Columns(PaperContext context, bool isDiscounted) =>
    [
        new("#", 24, Align.Right),
        new(context.Text(PaperTexts.Item), 170, MaxLines: 4),
        new(context.Text(PaperTexts.Quantity), 62, Align.Right, MaxLines: 2),
        new(context.Text(PaperTexts.UnitPrice), 76, Align.Right),
        .. isDiscounted ? [new TableColumn(context.Text(PaperTexts.Discount), 70, Align.Right)] : Array.Empty<TableColumn>(),
        new(context.Text(PaperTexts.TaxRate), 40, Align.Right),
        new(context.Text(PaperTexts.Net), 84, Align.Right),
    ];

    private static TableCell[] Row(PaperLine line, bool isDiscounted) =>
    [
        new(line.Position.ToString(CultureInfo.InvariantCulture)) { Color = Palette.Muted },
        new(line.Text) { Bold = true },
        string.Join(' ', new[] { ExactMoney.Quantity(line.Quantity), line.Unit }.OfType<string>()),
        ExactMoney.Plain(line.UnitPrice),
        .. isDiscounted ? [new TableCell(ExactMoney.Plain(-line.Discount)) { Color = Palette.Muted }] : Array.Empty<TableCell>(),
        new(NumberText.Percent(line.TaxRate, 2)) { Color = Palette.Muted },
        new(ExactMoney.Plain(line.Net)) { Bold = true },
    ];
}
