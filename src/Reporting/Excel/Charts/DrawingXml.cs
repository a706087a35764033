using CrmGraph.Reporting.Excel.Packaging;

namespace CrmGraph.Reporting.Excel.Charts;

/// <summary>Where the charts and pictures of a sheet stand.</summary>
internal static class DrawingXml
{
    /// <summary>Space between a picture and the corner of its cell.</summary>
    private const int PictureOffset = 38_100;

    public static string Of(SheetAnnotations annotations) =>
        $"<xdr:wsDr xmlns:xdr=\"{OoxmlNamespaces.SheetDrawing}\" xmlns:a=\"{OoxmlNamespaces.Drawing}\">"
        + string.Concat(annotations.Charts.Select(Anchor))
        + string.Concat(annotations.Pictures.Select((placed, index) => Anchor(placed, annotations.Charts.Count + index)))
        + "</xdr:wsDr>";

    /// <summary>Id by which the drawing refers to a chart, or after all charts to a picture.</summary>
    public static string PartId(int index) => $"rId{index + 1}";

    private static string Anchor(PlacedChart placed, int index) =>
        "<xdr:twoCellAnchor>"
        + Corner("from", placed.Range.FirstRow - 1, placed.Range.FirstColumn - 1)
        + Corner("to", placed.Range.LastRow, placed.Range.LastColumn)
        + $"<xdr:graphicFrame macro=\"\"><xdr:nvGraphicFramePr><xdr:cNvPr id=\"{index + 2}\""
        + $" name=\"{XmlText.Escape(placed.Chart.Title)}\" descr=\"{XmlText.Escape(placed.Chart.Description)}\"/>"
        + "<xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr><xdr:xfrm><a:off x=\"0\" y=\"0\"/><a:ext cx=\"0\" cy=\"0\"/></xdr:xfrm>"
        + $"<a:graphic><a:graphicData uri=\"{OoxmlNamespaces.Chart}\"><c:chart xmlns:c=\"{OoxmlNamespaces.Chart}\""
        + $" xmlns:r=\"{OoxmlNamespaces.Relationships}\" r:id=\"{PartId(index)}\"/></a:graphicData></a:graphic>"
        + "</xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>";

    private static string Anchor(PlacedPicture placed, int index)
    {
        var size = $"cx=\"{placed.WidthUnits}\" cy=\"{placed.HeightUnits}\"";
        return "<xdr:oneCellAnchor>"
            + Corner("from", placed.Row - 1, placed.Column - 1, PictureOffset)
            + $"<xdr:ext {size}/><xdr:pic><xdr:nvPicPr><xdr:cNvPr id=\"{index + 2}\" name=\"logo\" descr=\"{XmlText.Escape(placed.Description)}\"/>"
            + "<xdr:cNvPicPr><a:picLocks noChangeAspect=\"1\"/></xdr:cNvPicPr></xdr:nvPicPr>"
            + $"<xdr:blipFill><a:blip xmlns:r=\"{OoxmlNamespaces.Relationships}\" r:embed=\"{PartId(index)}\"/>"
            + "<a:stretch><a:fillRect/></a:stretch></xdr:blipFill>"
            + $"<xdr:spPr><a:xfrm><a:off x=\"0\" y=\"0\"/><a:ext {size}/></a:xfrm><a:prstGeom prst=\"rect\"><a:avLst/></a:prstGeom>"
            + "<a:solidFill><a:srgbClr val=\"FFFFFF\"/></a:solidFill></xdr:spPr></xdr:pic><xdr:clientData/></xdr:oneCellAnchor>";
    }

    private static string Corner(string name, int row, int column, int offset = 0) =>
        $"<xdr:{name}><xdr:col>{column}</xdr:col><xdr:colOff>{offset}</xdr:colOff>"
        + $"<xdr:row>{row}</xdr:row><xdr:rowOff>{offset}</xdr:rowOff></xdr:{name}>";
}
