using CrmGraph.Reporting.Pdf.Text;

namespace CrmGraph.Reporting.Pdf.Tables;

/// <summary>A row broken into lines.</summary>
internal sealed class TableRow
{
    public const double FontSize = 8.2;
    public const double Leading = 11;
    public const double NoteSize = 7.2;
    public const double Padding = 4.6;

    /// <summary>Between a column's edge and its text.</summary>
    public const double Gutter = 5;

    /// <summary>The room an arrow takes before the text.</summary>
    public const double TrendWidth = TrendMark.Size + 3;

    private const double NoteHeight = 10;

    public TableRow(IReadOnlyList<TableCell> cells, IReadOnlyList<TableColumn> columns, IReadOnlyList<Box> places)
    {
        Cells = cells;
        Lines = [.. cells.Select((cell, i) => Wrap(cell, columns[i], places[i].Width))];
        Height = (Padding * 2) + Enumerable.Range(0, cells.Count).Max(TextHeight);
    }

    public IReadOnlyList<TableCell> Cells { get; }

    public IReadOnlyList<IReadOnlyList<string>> Lines { get; }

    public double Height { get; }

    /// <summary>The height of a cell's lines and its note.</summary>
    public double TextHeight(int column) => (Lines[column].Count * Leading) + (Cells[column].Note is null ? 0 : NoteHeight);

    public static TextStyle Style(TableCell cell) => new(FontSize, cell.Color, cell.Bold);

    private static List<string> Wrap(TableCell cell, TableColumn column, double width)
    {
        var room = width - (2 * Gutter) - (cell.Trend is null ? 0 : TrendWidth);
        return cell.Bar is null ? LineBreaker.Wrap(cell.Text, Style(cell), room, column.MaxLines) : [cell.Text];
    }
}
