using CrmGraph.Reporting.Excel.Packaging;

namespace CrmGraph.Reporting.Excel;

/// <summary>A small line in one cell.</summary>
/// <param name="Row">Row of the cell.</param>
/// <param name="Column">Column of the cell.</param>
/// <param name="Source">The values with their sheet, for example <c>'Raw data'!$C$2:$C$13</c>.</param>
/// <param name="Color">Colour of the line as RRGGBB.</param>
internal sealed record Sparkline(int Row, int Column, string Source, string Color)
{
    public string Xml =>
        "<x14:sparklineGroup displayEmptyCellsAs=\"gap\" last=\"1\" lineWeight=\"1.5\">"
        + $"<x14:colorSeries rgb=\"FF{Color}\"/><x14:colorLast rgb=\"FFF08C2E\"/><x14:sparklines><x14:sparkline>"
        + $"<xm:f>{XmlText.Escape(Source)}</xm:f><xm:sqref>{CellAddress.Of(Row, Column)}</xm:sqref>"
        + "</x14:sparkline></x14:sparklines></x14:sparklineGroup>";
}
