using CrmGraph.Reporting.Excel.Packaging;

namespace CrmGraph.Reporting.Excel.Charts;

/// <summary>Where the charts of a sheet stand.</summary>
internal static class DrawingXml
{
    public static string Of(IReadOnlyList<PlacedChart> charts) =>
        $"<xdr:wsDr xmlns:xdr=\"{OoxmlNamespaces.SheetDrawing}\" xmlns:a=\"{OoxmlNamespaces.Drawing}\">"
        + string.Concat(charts.Select(Anchor))
        + "</xdr:wsDr>";

    /// <summary>Id by which the drawing refers to a chart.</summary>
    public static string ChartId(int index) => $"rId{index + 1}";

    private static string Anchor(PlacedChart placed, int index) =>
        "<xdr:twoCellAnchor>"
        + Corner("from", placed.Range.FirstRow - 1, placed.Range.FirstColumn - 1)
        + Corner("to", placed.Range.LastRow, placed.Range.LastColumn)
        + $"<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"{index + 2}\""
        + $" name=\"{XmlText.Escape(placed.Chart.Title)}\" descr=\"{XmlText.Escape(placed.Chart.Description)}\"/>"
        + "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>"
        + $"<a:graphic><a:graphicData uri=\"{OoxmlNamespaces.Chart}\"><c:chart xmlns:c=\"{OoxmlNamespaces.Chart}\""
        + $" xmlns:r=\"{OoxmlNamespaces.Relationships}\" r:id=\"{ChartId(index)}\"/></a:graphicData></a:graphic>"
        + "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>";

    private static string Corner(string name, int row, int column) =>
        $"<xdr:{name}><xdr:col>{column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>{row}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:{name}>";
}
