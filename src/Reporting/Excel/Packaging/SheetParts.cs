using System.Globalization;
using CrmGraph.Reporting.Excel.Charts;
using CrmGraph.Reporting.Pictures;

namespace CrmGraph.Reporting.Excel.Packaging;

/// <summary>Writes the parts a sheet refers to: its relationships, tables, drawing and charts.</summary>
internal sealed class SheetParts(XlsxPackage package, string font)
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.";

    private int _tables;
    private int _charts;
    private int _pictures;
    private int _drawings;

    public void Write(int sheet, SheetAnnotations annotations)
    {
        var relationships = annotations.Hyperlinks
            .Select((link, i) => link.IsInternal ? string.Empty : External(SheetRelationships.Link(i), link.Target))
            .Concat(annotations.Tables.Select((table, i) => WriteTable(table, SheetRelationships.Table(i))))
            .Append(annotations.HasDrawing ? WriteDrawing(annotations) : string.Empty)
            .ToList();

        WriteRelationships(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/_rels/sheet{sheet}.xml.rels"), relationships);
    }

    private string WriteTable(ExcelTable table, string id)
    {
        var number = ++_tables;
        package.Write($"xl/tables/table{number}.xml", table.Xml(number), ContentType + "spreadsheetml.table+xml");
        return Relationship(id, "table", $"../tables/table{number}.xml");
    }

    private string WriteDrawing(SheetAnnotations annotations)
    {
        var number = ++_drawings;
        var charts = annotations.Charts.Select((placed, i) => WriteChart(placed.Chart, DrawingXml.PartId(i)));
        var pictures = annotations.Pictures.Select((placed, i) => WritePicture(placed.Picture, DrawingXml.PartId(annotations.Charts.Count + i)));
        var relationships = charts.Concat(pictures).ToList();

        WriteRelationships($"xl/drawings/_rels/drawing{number}.xml.rels", relationships);
        package.Write($"xl/drawings/drawing{number}.xml", DrawingXml.Of(annotations), ContentType + "drawing+xml");
        return Relationship(SheetRelationships.Drawing, "drawing", $"../drawings/drawing{number}.xml");
    }

    private string WriteChart(Chart chart, string id)
    {
        var number = ++_charts;
        package.Write($"xl/charts/chart{number}.xml", ChartXml.Of(chart, font), ContentType + "drawingml.chart+xml");
        return Relationship(id, "chart", $"../charts/chart{number}.xml");
    }

    private string WritePicture(Picture picture, string id)
    {
        var number = ++_pictures;
        var (extension, type) = picture.Format == PictureFormat.Png ? ("png", "image/png") : ("jpeg", "image/jpeg");
        package.Write($"xl/media/image{number}.{extension}", picture.File, type);
        return Relationship(id, "image", $"../media/image{number}.{extension}");
    }

    private void WriteRelationships(string name, IEnumerable<string> relationships)
    {
        var all = string.Concat(relationships);
        if (all.Length > 0)
        {
            package.Write(name, $"<Relationships xmlns=\"{OoxmlNamespaces.PackageRelationships}\">{all}</Relationships>");
        }
    }

    private static string Relationship(string id, string type, string target) =>
        $"<Relationship Id=\"{id}\" Type=\"{OoxmlNamespaces.Relationships}/{type}\" Target=\"{target}\"/>";

    private static string External(string id, string address) =>
        $"<Relationship Id=\"{id}\" Type=\"{OoxmlNamespaces.Relationships}/hyperlink\""
        + $" Target=\"{XmlText.Escape(address)}\" TargetMode=\"External\"/>";
}
