using CrmGraph.Reporting.Excel.Packaging;

namespace CrmGraph.Reporting.Excel;

/// <summary>An Excel table: a header row, rows below it, a filter, and names for its columns.</summary>
/// <param name="Name">Its name in formulas; unique in the workbook.</param>
/// <param name="FirstRow">The row of the header.</param>
/// <param name="FirstColumn">The first column.</param>
/// <param name="Rows">Rows below the header; a table without any still keeps one empty row.</param>
/// <param name="Columns">The columns; the header cells must say the same.</param>
internal sealed record ExcelTable(string Name, int FirstRow, int FirstColumn, int Rows, IReadOnlyList<TableColumn> Columns)
{
    public CellRange Range => new(FirstRow, FirstColumn, FirstRow + Math.Max(1, Rows), FirstColumn + Columns.Count - 1);

    /// <param name="id">Unique in the workbook.</param>
    public string Xml(int id) =>
        $"<table xmlns=\"{OoxmlNamespaces.Main}\" id=\"{id}\" name=\"{Name}\" displayName=\"{Name}\" ref=\"{Range}\""
        + $" totalsRowShown=\"0\"><autoFilter ref=\"{Range}\"/><tableColumns count=\"{Columns.Count}\">"
        + string.Concat(Columns.Select((column, index) => column.Xml(index + 1)))
        + "</tableColumns><tableStyleInfo name=\"TableStyleLight1\" showFirstColumn=\"0\" showLastColumn=\"0\""
        + " showRowStripes=\"1\" showColumnStripes=\"0\"/></table>";
}

/// <summary>A column of a table.</summary>
/// <param name="Name">Unique in its table without regard to case, and the text of the header cell.</param>
/// <param name="Formula">What every cell of the column calculates; null for entered values.</param>
internal sealed record TableColumn(string Name, string? Formula = null)
{
    public string Xml(int id) => Formula is null
        ? $"<tableColumn id=\"{id}\" name=\"{XmlText.Escape(Name)}\"/>"
        : $"<tableColumn id=\"{id}\" name=\"{XmlText.Escape(Name)}\">"
            + $"<calculatedColumnFormula>{XmlText.Escape(Formula)}</calculatedColumnFormula></tableColumn>";
}
