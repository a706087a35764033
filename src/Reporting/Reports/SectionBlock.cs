using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Excel;
using CrmGraph.Reporting.WeeklyReview;
using CrmGraph.Reporting.WeeklyReview.Workbook;

namespace CrmGraph.Reporting.Reports;

/// <summary>Writes a section into a sheet: numbers as numbers, sums as formulas.</summary>
internal sealed class SectionBlock(SheetGrid grid, ReportLanguage language, WorkbookFormats formats, ReportBrand brand)
{
    private const int Column = 1;

    /// <returns>The first free row below it, after an empty one.</returns>
    public int Write(ReportSection section, int row)
    {
        grid[row, Column] = Cell.Of(Title(section), WorkbookStyles.Section);
        grid.Height(row + 1, 21);
        foreach (var (index, column) in section.Columns.Index())
        {
            var style = column.Kind == ColumnKind.Text ? WorkbookStyles.Header : WorkbookStyles.HeaderRight;
            grid[row + 1, Column + index] = Cell.Of(In(column.Title), style);
        }

        var first = row + 2;
        if (section.Rows.Count == 0)
        {
            grid[first, Column] = Cell.Of(section.WhenEmpty is { } empty ? In(empty) : ReviewTexts.NothingToReport.In(language), WorkbookStyles.Note);
            return first + 2;
        }

        foreach (var (index, cells) in section.Rows.Index())
        {
            WriteRow(section, cells, first + index);
        }

        var last = first + section.Rows.Count - 1;
        if (!section.Columns.Any(column => column.Totalled))
        {
            return last + 2;
        }

        WriteTotals(section, first, last);
        return last + 3;
    }

    private string Title(ReportSection section) =>
        section.Remark is { } remark ? $"{In(section.Title)} · {In(remark)}" : In(section.Title);

    private void WriteRow(ReportSection section, IReadOnlyList<ReportCell> cells, int row)
    {
        foreach (var (index, cell) in cells.Index())
        {
            grid[row, Column + index] = Of(cell, section.Columns[index].Kind);
            if (cell.Record is { } record)
            {
                grid.Link(row, Column + index, brand.RecordAddress?.Invoke(record.Type, record.Id));
            }
        }
    }

    private Cell Of(ReportCell cell, ColumnKind kind)
    {
        var number = WorkbookStyles.Number(Format(kind)) with { Bold = cell.Bold, Color = ColorOf(cell.Tone) };
        var text = WorkbookStyles.Text with { Bold = cell.Bold, Color = ColorOf(cell.Tone) };
        return cell switch
        {
            { Text: { } words } => Cell.Of(cell.Note is { } note ? $"{In(words)} · {In(note)}" : In(words), text),
            { Number: { } value } => Cell.Of(value, number),
            { On: { } day } => Cell.Of(day, number),
            _ => Cell.Blank(number),
        };
    }

    private void WriteTotals(ReportSection section, int first, int last)
    {
        foreach (var (index, column) in section.Columns.Index())
        {
            var place = Column + index;
            grid[last + 1, place] = column.Totalled
                ? Cell.Calculated(
                    WorkbookFormulas.Sum(CellRange.Column(place, first, last)),
                    section.SumOf(index),
                    WorkbookStyles.TotalNumber(Format(column.Kind)))
                : Cell.Of(index == 0 ? SectionTexts.Total.In(language) : "", WorkbookStyles.TotalText);
        }
    }

    private string Format(ColumnKind kind) => kind switch
    {
        ColumnKind.Money => formats.WholeMoney,
        ColumnKind.Percent => WorkbookFormats.Share,
        ColumnKind.Days => WorkbookFormats.DayCount,
        ColumnKind.Day => WorkbookFormats.Date,
        ColumnKind.Month => WorkbookFormats.Month,
        _ => WorkbookFormats.Count,
    };

    private string In(Domain.BilingualText text) => language == ReportLanguage.Zh ? text.Zh : text.En;

    private static string ColorOf(CellTone tone) => tone switch
    {
        CellTone.Muted => WorkbookStyles.Muted,
        CellTone.Good => WorkbookStyles.Good,
        CellTone.Bad => WorkbookStyles.Bad,
        CellTone.Warning => WorkbookStyles.Amber,
        _ => WorkbookStyles.Ink,
    };
}
