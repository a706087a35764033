using CrmGraph.Reporting.Excel.Packaging;

namespace CrmGraph.Reporting.Excel.Charts;

/// <summary>A chart as a part of the workbook.</summary>
internal static class ChartXml
{
    private const string Axes = "<c:axId val=\"111\"/><c:axId val=\"222\"/>";

    public static string Of(Chart chart, string font)
    {
        var series = chart.Series.Select((s, i) => (s.Kind, Xml: SeriesXml.Of(s, i, chart.NumberFormat, font))).ToList();
        return $"<c:chartSpace xmlns:c=\"{OoxmlNamespaces.Chart}\" xmlns:a=\"{OoxmlNamespaces.Drawing}\""
            + $" xmlns:r=\"{OoxmlNamespaces.Relationships}\">"
            + $"<c:roundedCorners val=\"0\"/><c:chart>{ChartLook.Title(font, chart.Title)}<c:autoTitleDeleted val=\"0\"/>"
            + "<c:plotArea><c:layout/>"
            + Bars(chart.Horizontal, string.Concat(series.Where(s => s.Kind == SeriesKind.Bar).Select(s => s.Xml)))
            + Lines(string.Concat(series.Where(s => s.Kind == SeriesKind.Line).Select(s => s.Xml)))
            + CategoryAxis(chart.Horizontal, font)
            + ValueAxis(chart, font)
            + "<c:spPr><a:noFill/></c:spPr></c:plotArea>"
            + (chart.Series.Count > 1 ? Legend(font) : string.Empty)
            + "<c:plotVisOnly val=\"1\"/><c:dispBlanksAs val=\"gap\"/></c:chart>"
            + $"<c:spPr>{ChartLook.Fill("FFFFFF")}{ChartLook.Line(ChartLook.Hairline, 9_525)}</c:spPr></c:chartSpace>";
    }

    private static string Bars(bool horizontal, string series) => series.Length == 0
        ? string.Empty
        : $"<c:barChart><c:barDir val=\"{(horizontal ? "bar" : "col")}\"/><c:grouping val=\"clustered\"/><c:varyColors val=\"0\"/>"
            + $"{series}<c:gapWidth val=\"{(horizontal ? 35 : 70)}\"/>{Axes}</c:barChart>";

    private static string Lines(string series) => series.Length == 0
        ? string.Empty
        : "<c:lineChart><c:grouping val=\"standard\"/><c:varyColors val=\"0\"/>"
            + $"{series}<c:marker val=\"1\"/>{Axes}</c:lineChart>";

    /// <summary>Horizontal bars read from the top, so their axis is turned round.</summary>
    private static string CategoryAxis(bool horizontal, string font) =>
        $"<c:catAx><c:axId val=\"111\"/><c:scaling><c:orientation val=\"{(horizontal ? "maxMin" : "minMax")}\"/></c:scaling>"
        + $"<c:delete val=\"0\"/><c:axPos val=\"{(horizontal ? "l" : "b")}\"/>"
        + "<c:numFmt formatCode=\"General\" sourceLinked=\"0\"/><c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/>"
        + $"<c:tickLblPos val=\"low\"/><c:spPr>{ChartLook.Line("98A2B3", 9_525)}</c:spPr>{ChartLook.Text(font, ChartLook.Muted)}"
        + "<c:crossAx val=\"222\"/><c:crosses val=\"autoZero\"/><c:auto val=\"1\"/><c:lblAlgn val=\"ctr\"/>"
        + "<c:lblOffset val=\"100\"/><c:noMultiLvlLbl val=\"0\"/></c:catAx>";

    /// <summary>Bars carry their values, so a horizontal chart needs no value axis.</summary>
    private static string ValueAxis(Chart chart, string font)
    {
        var gridLines = chart.Horizontal
            ? string.Empty
            : $"<c:majorGridlines><c:spPr>{ChartLook.Line(ChartLook.Hairline, 9_525)}</c:spPr></c:majorGridlines>";
        return "<c:valAx><c:axId val=\"222\"/><c:scaling><c:orientation val=\"minMax\"/><c:min val=\"0\"/></c:scaling>"
            + $"<c:delete val=\"{(chart.Horizontal ? 1 : 0)}\"/><c:axPos val=\"{(chart.Horizontal ? "t" : "l")}\"/>{gridLines}"
            + $"<c:numFmt formatCode=\"{XmlText.Escape(chart.NumberFormat)}\" sourceLinked=\"0\"/>"
            + "<c:majorTickMark val=\"none\"/><c:minorTickMark val=\"none\"/><c:tickLblPos val=\"nextTo\"/>"
            + $"<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>{ChartLook.Text(font, ChartLook.Muted)}"
            + "<c:crossAx val=\"111\"/><c:crosses val=\"autoZero\"/><c:crossBetween val=\"between\"/></c:valAx>";
    }

    private static string Legend(string font) =>
        $"<c:legend><c:legendPos val=\"b\"/><c:overlay val=\"0\"/>{ChartLook.Text(font, ChartLook.Muted)}</c:legend>";
}
