using CrmGraph.Reporting.Excel.Packaging;

namespace CrmGraph.Reporting.Excel.Charts;

/// <summary>Colours, lines and lettering of charts as DrawingML.</summary>
internal static class ChartLook
{
    public const string Muted = "667085";
    public const string Hairline = "E4E7EC";

    public static string Fill(string color) => $"<a:solidFill><a:srgbClr val=\"{color}\"/></a:solidFill>";

    /// <param name="color">Colour as RRGGBB.</param>
    /// <param name="width">Width in EMU, 12,700 to a point.</param>
    public static string Line(string color, int width) =>
        $"<a:ln w=\"{width}\" cap=\"rnd\">{Fill(color)}<a:round/></a:ln>";

    public static string Text(string font, string color, bool bold = false) =>
        $"<c:txPr><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"900\" b=\"{(bold ? 1 : 0)}\">{Lettering(font, color)}"
        + "</a:defRPr></a:pPr><a:endParaRPr lang=\"en-US\"/></a:p></c:txPr>";

    public static string Title(string font, string title) =>
        "<c:title><c:tx><c:rich><a:bodyPr/><a:lstStyle/><a:p><a:pPr><a:defRPr sz=\"1200\" b=\"1\"/></a:pPr>"
        + $"<a:r><a:rPr lang=\"en-US\" sz=\"1200\" b=\"1\">{Lettering(font, "1B2433")}</a:rPr>"
        + $"<a:t>{XmlText.Escape(title)}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val=\"0\"/></c:title>";

    private static string Lettering(string font, string color) =>
        $"{Fill(color)}<a:latin typeface=\"{font}\"/><a:ea typeface=\"{font}\"/>";
}
