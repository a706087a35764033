using CrmGraph.Reporting.Pdf;
using CrmGraph.Reporting.Pdf.Tables;
using CrmGraph.Reporting.WeeklyReview;
using CrmGraph.Reporting.WeeklyReview.Sections;

namespace CrmGraph.Reporting.Reports;

/// <summary>Prints a section.</summary>
internal static class SectionTable
{
    private const double Nothing = 26;
    private const double Below = 16;

    public static void Draw(ReportContext context, ReportSection section)
    {
        var title = context.Pick(section.Title);
        var remark = section.Remark is { } known ? context.Pick(known) : null;
        if (section.Figures is { } figures)
        {
            context.Heading(title, remark, MetricSection.Height);
            MetricSection.Draw(context, figures, definition: null);
            return;
        }

        IReadOnlyList<IReadOnlyList<TableCell>> rows = [.. section.Rows.Select(row => Row(context, section, row)), .. Totals(context, section)];
        TableColumn[] columns = [.. section.Columns.Select((column, index) => new TableColumn(context.Pick(column.Title), column.Weight, index == 0 ? Align.Left : AlignOf(column.Kind)))];
        var table = new PdfTable(context.Flow, columns, $"{title} · {context.Text(ReviewTexts.Continued)}");
        context.Heading(title, remark, rows.Count == 0 ? Nothing : table.LeastHeight(rows));
        if (rows.Count == 0)
        {
            context.Nothing(section.WhenEmpty is { } empty ? context.Pick(empty) : context.Text(ReviewTexts.NothingToReport));
            return;
        }

        table.Draw(rows);
        context.Flow.Y += Below;
    }

    private static TableCell[] Row(ReportContext context, ReportSection section, IReadOnlyList<ReportCell> row) =>
        [.. row.Zip(section.Columns, (cell, column) => new TableCell(CellText.Of(cell, column.Kind, context.Currency, context.Language))
        {
            Bold = cell.Bold,
            Note = cell.Note is { } note ? context.Pick(note) : null,
            Bar = cell.Bar,
            Color = ColorOf(cell.Tone),
            Target = cell.Record is { } record ? context.Record(record.Type, record.Id) : null,
        })];

    private static IEnumerable<IReadOnlyList<TableCell>> Totals(ReportContext context, ReportSection section) =>
        section.Rows.Count == 0 || !section.Columns.Any(column => column.Totalled)
            ? []
            : [[.. section.Columns.Select((column, index) => Total(context, section, column, index))]];

    private static TableCell Total(ReportContext context, ReportSection section, ReportColumn column, int index)
    {
        var text = index == 0 ? context.Text(SectionTexts.Total)
            : column.Totalled ? CellText.Of(ReportCell.Of(section.SumOf(index)), column.Kind, context.Currency, context.Language)
            : "";
        return new TableCell(text) { Bold = true };
    }

    private static Align AlignOf(ColumnKind kind) => kind == ColumnKind.Text ? Align.Left : Align.Right;

    private static PdfColor ColorOf(CellTone tone) => tone switch
    {
        CellTone.Muted => Palette.Muted,
        CellTone.Good => Palette.Good,
        CellTone.Bad => Palette.Bad,
        CellTone.Warning => Palette.Amber,
        _ => Palette.Ink,
    };
}
