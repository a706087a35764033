namespace CrmGraph.Reporting.Excel;

/// <summary>A small sheet composed in any order, then written top to bottom.</summary>
internal sealed class SheetGrid
{
    /// <summary>Height of a row nobody gave one, in points.</summary>
    private const double StandardHeight = 18;

    /// <summary>Points that a line of text takes.</summary>
    public const double LineHeight = 15;

    private const double Padding = 3;
    private const double MostHeight = 409;

    /// <summary>What an indented cell leaves free on both sides, in the unit of column widths.</summary>
    private const double Inset = 2;

    private readonly SortedDictionary<int, SortedDictionary<int, Cell>> _rows = [];
    private readonly Dictionary<int, double> _heights = [];

    public SheetAnnotations Annotations { get; } = new();

    /// <summary>The last row with a cell; 0 when there is none.</summary>
    public int LastRow => _rows.Count == 0 ? 0 : _rows.Keys.Last();

    /// <summary>Puts a cell in its place.</summary>
    public Cell this[int row, int column]
    {
        set
        {
            if (!_rows.TryGetValue(row, out var cells))
            {
                _rows.Add(row, cells = []);
            }

            cells[column] = value;
        }
    }

    /// <summary>Puts cells side by side.</summary>
    public void Row(int row, int column, params ReadOnlySpan<Cell> cells)
    {
        foreach (var cell in cells)
        {
            this[row, column++] = cell;
        }
    }

    /// <summary>Makes one cell out of several; all of them keep the style.</summary>
    public void Merge(CellRange range, in Cell cell)
    {
        for (var row = range.FirstRow; row <= range.LastRow; row++)
        {
            for (var column = range.FirstColumn; column <= range.LastColumn; column++)
            {
                this[row, column] = Cell.Blank(cell.Style);
            }
        }

        this[range.FirstRow, range.FirstColumn] = cell;
        Annotations.MergedCells.Add(range);
    }

    /// <summary>Makes a cell lead to an address; null for nowhere.</summary>
    public void Link(int row, int column, string? address)
    {
        if (address is not null)
        {
            Annotations.Hyperlinks.Add(new(row, column, address));
        }
    }

    /// <summary>Height of a row in points; the tallest wish wins. Text that is wrapped in one cell gets the lines it takes by itself.</summary>
    public void Height(int row, double points) =>
        _heights[row] = Math.Max(points, _heights.GetValueOrDefault(row));

    public void WriteTo(SheetWriter sheet, IReadOnlyList<double> widths)
    {
        foreach (var (row, cells) in _rows)
        {
            var height = Math.Max(_heights.GetValueOrDefault(row, StandardHeight), TextHeight(row, cells, widths));
            sheet.Row(row, Math.Min(height, MostHeight));
            var next = 1;
            foreach (var (column, cell) in cells)
            {
                sheet.Skip(column - next);
                sheet.Write(cell);
                next = column + 1;
            }
        }
    }

    private double TextHeight(int row, SortedDictionary<int, Cell> cells, IReadOnlyList<double> widths)
    {
        var lines = cells
            .Where(cell => cell.Value is { Style.Wrap: true, Text.Length: > 0 } && !Annotations.MergedCells.Any(merged => merged.Contains(row, cell.Key)))
            .Select(cell => TextWidth.Lines(cell.Value.Text, widths[cell.Key - 1] - Inset))
            .DefaultIfEmpty(0)
            .Max();
        return (lines * LineHeight) + Padding;
    }
}
