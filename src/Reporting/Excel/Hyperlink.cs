using CrmGraph.Reporting.Excel.Packaging;

namespace CrmGraph.Reporting.Excel;

/// <summary>A cell that leads somewhere.</summary>
/// <param name="Row">Row of the cell.</param>
/// <param name="Column">Column of the cell.</param>
/// <param name="Target">An address, or # and a place in this workbook, for example <c>#'Raw data'!A1</c>.</param>
internal sealed record Hyperlink(int Row, int Column, string Target)
{
    public bool IsInternal => Target.StartsWith('#');

    /// <param name="relationship">Id of the relationship that holds an external address.</param>
    public string Xml(string relationship) => IsInternal
        ? $"<hyperlink ref=\"{CellAddress.Of(Row, Column)}\" location=\"{XmlText.Escape(Target[1..])}\"/>"
        : $"<hyperlink ref=\"{CellAddress.Of(Row, Column)}\" r:id=\"{relationship}\"/>";
}
