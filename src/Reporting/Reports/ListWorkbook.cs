using CrmGraph.Reporting.Excel;
using CrmGraph.Reporting.Excel.Packaging;
using CrmGraph.Reporting.WeeklyReview.Workbook;

namespace CrmGraph.Reporting.Reports;

/// <summary>Any list as a workbook of one sheet, written row by row, so that its length costs no memory.</summary>
public static class ListWorkbook
{
    /// <summary>Excel has no more rows than this; the next ones go to another sheet.</summary>
    private const int MostRows = 1_000_000;

    /// <summary>What the button of a filter takes of a heading's cell, in characters.</summary>
    private const int FilterButton = 4;

    /// <param name="title">The list's name.</param>
    /// <param name="columns">Its columns.</param>
    /// <param name="rows">Its rows, read while they are written.</param>
    /// <param name="at">When they were read, UTC.</param>
    /// <param name="output">Written forward only; stays open.</param>
    /// <param name="hasTotals">Whether the last row is no row of the list but its sums, which a filter leaves alone.</param>
    public static void Write(
        string title,
        IReadOnlyList<ListColumn> columns,
        IEnumerable<IReadOnlyList<object?>> rows,
        DateTime at,
        Stream output,
        bool hasTotals = false)
    {
        using var workbook = new XlsxWriter(output, new DocumentProperties(title, title, "en", at, "Calibri"));
        using var reading = rows.GetEnumerator();
        var more = reading.MoveNext();
        do
        {
            workbook.Sheet(Settings(title, columns), sheet =>
            {
                Header(sheet, columns);
                var count = 0;
                for (; more && count < MostRows; count++)
                {
                    Row(sheet, columns, reading.Current);
                    more = reading.MoveNext();
                }

                sheet.Annotations.AutoFilter = new(1, 1, hasTotals && !more ? count : count + 1, columns.Count);
            });
        }
        while (more);

        workbook.Complete();
    }

    private static SheetSettings Settings(string title, IReadOnlyList<ListColumn> columns) =>
        new(title, [.. columns.Select(column => Math.Max(column.Width, TextWidth.Of(column.Name) + FilterButton))]) { FrozenRows = 1, ShowGridLines = true };

    private static void Header(SheetWriter sheet, IReadOnlyList<ListColumn> columns)
    {
        sheet.Row();
        foreach (var column in columns)
        {
            sheet.Write(Cell.Of(column.Name, WorkbookStyles.Header));
        }
    }

    private static void Row(SheetWriter sheet, IReadOnlyList<ListColumn> columns, IReadOnlyList<object?> values)
    {
        sheet.Row();
        for (var i = 0; i < columns.Count; i++)
        {
            sheet.Write(Of(values[i]));
        }
    }

    private static Cell Of(object? value) => value switch
    {
        null => Cell.Blank(CellStyle.Default),
        string text => Cell.Of(text, Text),
        bool flag => Cell.Of(flag, CellStyle.Default),
        int number => Cell.Of(number, CellStyle.Default),
        decimal amount => Cell.Of(amount, Amount),
        DateOnly day => Cell.Of(day, Day),
        DateTime moment => Cell.Of(moment, Moment),
        _ => Cell.Of(value.ToString() ?? string.Empty, Text),
    };

    private static readonly CellStyle Text = CellStyle.Default with { Align = Alignment.Left, Indent = 1 };
    private static readonly CellStyle Amount = CellStyle.Default with { NumberFormat = "#,##0.00" };
    private static readonly CellStyle Day = CellStyle.Default with { NumberFormat = WorkbookFormats.Date };
    private static readonly CellStyle Moment = CellStyle.Default with { NumberFormat = WorkbookFormats.Moment };
}

/// <summary>A column of a list.</summary>
/// <param name="Name">Its heading.</param>
/// <param name="Width">Its width in characters.</param>
public sealed record ListColumn(string Name, double Width);
