using System.Globalization;
using CrmGraph.Reporting.Excel.Packaging;

namespace CrmGraph.Reporting.Excel.Charts;

/// <summary>One series as DrawingML.</summary>
internal static class SeriesXml
{
    public static string Of(ChartSeries series, int index, string numberFormat, string font)
    {
        var isLine = series.Kind == SeriesKind.Line;
        return $"<c:ser><c:idx val=\"{index}\"/><c:order val=\"{index}\"/><c:tx>{Texts(new(series.Name.Reference, [series.Name.Value]))}</c:tx>"
            + (isLine ? LineLook(series.Color) : BarLook(series.Color))
            + (series.Labels ? Labels(numberFormat, font) : string.Empty)
            + $"<c:cat>{Texts(series.Categories)}</c:cat><c:val>{Numbers(series.Values, numberFormat)}</c:val>"
            + (isLine ? "<c:smooth val=\"0\"/>" : string.Empty)
            + "</c:ser>";
    }

    private static string BarLook(string color) =>
        $"<c:spPr>{ChartLook.Fill(color)}</c:spPr><c:invertIfNegative val=\"0\"/>";

    private static string LineLook(string color) =>
        $"<c:spPr>{ChartLook.Line(color, 28_575)}</c:spPr><c:marker><c:symbol val=\"circle\"/><c:size val=\"6\"/>"
        + $"<c:spPr>{ChartLook.Fill("FFFFFF")}{ChartLook.Line(color, 15_875)}</c:spPr></c:marker>";

    private static string Labels(string numberFormat, string font) =>
        $"<c:dLbls><c:numFmt formatCode=\"{XmlText.Escape(numberFormat)}\" sourceLinked=\"0\"/>"
        + $"<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>{ChartLook.Text(font, "1B2433", bold: true)}"
        + "<c:showLegendKey val=\"0\"/><c:showVal val=\"1\"/><c:showCatName val=\"0\"/><c:showSerName val=\"0\"/>"
        + "<c:showPercent val=\"0\"/><c:showBubbleSize val=\"0\"/></c:dLbls>";

    private static string Texts(Sourced<IReadOnlyList<string>> texts) =>
        $"<c:strRef><c:f>{XmlText.Escape(texts.Reference)}</c:f><c:strCache>{Points(texts.Value)}</c:strCache></c:strRef>";

    private static string Numbers(Sourced<IReadOnlyList<decimal>> numbers, string numberFormat) =>
        $"<c:numRef><c:f>{XmlText.Escape(numbers.Reference)}</c:f><c:numCache>"
        + $"<c:formatCode>{XmlText.Escape(numberFormat)}</c:formatCode>"
        + $"{Points([.. numbers.Value.Select(v => v.ToString("G29", CultureInfo.InvariantCulture))])}</c:numCache></c:numRef>";

    private static string Points(IReadOnlyList<string> values) =>
        $"<c:ptCount val=\"{values.Count}\"/>"
        + string.Concat(values.Select((value, i) => $"<c:pt idx=\"{i}\"><c:v>{XmlText.Escape(value)}</c:v></c:pt>"));
}
