using System.Globalization;
using CrmGraph.Reporting.Excel.Charts;

namespace CrmGraph.Reporting.Excel.Packaging;

/// <summary>Writes the parts a sheet refers to: its relationships, tables, drawing and charts.</summary>
internal sealed class SheetParts(XlsxPackage package, string font)
{
    private const string ContentType = "application/vnd.openxmlformats-officedocument.";

    private int _tables;
    private int _charts;
    private int _drawings;

    public void Write(int sheet, SheetAnnotations annotations)
    {
        var relationships = annotations.Hyperlinks
            .Select((link, i) => link.IsInternal ? string.Empty : External(SheetRelationships.Link(i), link.Target))
            .Concat(annotations.Tables.Select((table, i) => WriteTable(table, SheetRelationships.Table(i))))
            .Append(annotations.Charts.Count > 0 ? WriteDrawing(annotations.Charts) : string.Empty)
            .ToList();

        WriteRelationships(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/_rels/sheet{sheet}.xml.rels"), relationships);
    }

    private string WriteTable(ExcelTable table, string id)
    {
        var number = ++_tables;
        package.Write($"xl/tables/table{number}.xml", table.Xml(number), ContentType + "spreadsheetml.table+xml");
        return Relationship(id, "table", $"../tables/table{number}.xml");
    }

    private string WriteDrawing(List<PlacedChart> charts)
    {
        var number = ++_drawings;
        var relationships = charts.Select((placed, i) =>
        {
            var chart = ++_charts;
            package.Write($"xl/charts/chart{chart}.xml", ChartXml.Of(placed.Chart, font), ContentType + "drawingml.chart+xml");
            return Relationship(DrawingXml.ChartId(i), "chart", $"../charts/chart{chart}.xml");
        }).ToList();

        WriteRelationships($"xl/drawings/_rels/drawing{number}.xml.rels", relationships);
        package.Write($"xl/drawings/drawing{number}.xml", DrawingXml.Of(charts), ContentType + "drawing+xml");
        return Relationship(SheetRelationships.Drawing, "drawing", $"../drawings/drawing{number}.xml");
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
