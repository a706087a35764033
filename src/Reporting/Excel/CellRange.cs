namespace CrmGraph.Reporting.Excel;

/// <summary>A rectangle of cells.</summary>
internal readonly record struct CellRange(int FirstRow, int FirstColumn, int LastRow, int LastColumn)
{
    public int Rows => LastRow - FirstRow + 1;

    public int Columns => LastColumn - FirstColumn + 1;

    public bool Contains(int row, int column) => row >= FirstRow && row <= LastRow && column >= FirstColumn && column <= LastColumn;

    /// <summary>One column of cells.</summary>
    public static CellRange Column(int column, int firstRow, int lastRow) => new(firstRow, column, lastRow, column);

    /// <summary>One cell.</summary>
    public static CellRange Cell(int row, int column) => new(row, column, row, column);

    /// <summary>The range with fixed rows and columns on a sheet, as charts and names need it.</summary>
    public string On(string sheet) => $"{SheetName.Quoted(sheet)}!{Fixed}";

    /// <summary>$A$1:$B$2.</summary>
    public string Fixed =>
        Rows == 1 && Columns == 1
            ? CellAddress.Fixed(FirstRow, FirstColumn)
            : $"{CellAddress.Fixed(FirstRow, FirstColumn)}:{CellAddress.Fixed(LastRow, LastColumn)}";

    /// <summary>A1:B2.</summary>
    public override string ToString() =>
        Rows == 1 && Columns == 1
            ? CellAddress.Of(FirstRow, FirstColumn)
            : $"{CellAddress.Of(FirstRow, FirstColumn)}:{CellAddress.Of(LastRow, LastColumn)}";
}
