using CrmGraph.Reporting.Excel.Packaging;

namespace CrmGraph.Reporting.Excel;

/// <summary>Collects the styles that the cells of a workbook use.</summary>
internal sealed class StyleSheet
{
    private const int FirstFreeFormat = 164;

    private static readonly Dictionary<string, int> BuiltInFormats = new(StringComparer.Ordinal)
    {
        ["General"] = 0,
        ["0"] = 1,
        ["0.00"] = 2,
        ["#,##0"] = 3,
        ["#,##0.00"] = 4,
        ["0%"] = 9,
        ["0.00%"] = 10,
        ["@"] = 49,
    };

    /// <summary>Excel takes the first two for its own, whatever they say.</summary>
    private static readonly string[] ReservedFills =
    [
        "<fill><patternFill patternType=\"none\"/></fill>",
        "<fill><patternFill patternType=\"gray125\"/></fill>",
    ];

    private readonly Dictionary<(CellStyle Style, bool Quoted), int> _indexes = [];
    private readonly List<string> _cellFormats = [];
    private readonly List<string> _fonts = [];
    private readonly List<string> _fills = [.. ReservedFills];
    private readonly List<string> _borders = ["<border><left/><right/><top/><bottom/><diagonal/></border>"];
    private readonly List<string> _formats = [];
    private readonly List<string> _differential = [];
    private readonly string _fontName;

    public StyleSheet(string fontName)
    {
        _fontName = fontName;
        Index(CellStyle.Default);
    }

    /// <summary>The number a cell refers to its style by.</summary>
    /// <param name="style">The style.</param>
    /// <param name="quoted">Excel then keeps the content as text even when it is edited.</param>
    public int Index(CellStyle style, bool quoted = false)
    {
        if (!_indexes.TryGetValue((style, quoted), out var index))
        {
            index = Add(_cellFormats, CellFormat(style, quoted));
            _indexes.Add((style, quoted), index);
        }

        return index;
    }

    public int Index(DifferentialStyle style) => Add(_differential, style.Xml);

    public string Xml =>
        $"<styleSheet xmlns=\"{OoxmlNamespaces.Main}\">"
        + (_formats.Count == 0 ? string.Empty : List("numFmts", _formats))
        + List("fonts", _fonts)
        + List("fills", _fills)
        + List("borders", _borders)
        + "<cellStyleXfs count=\"1\"><xf numFmtId=\"0\" fontId=\"0\" fillId=\"0\" borderId=\"0\"/></cellStyleXfs>"
        + List("cellXfs", _cellFormats)
        + "<cellStyles count=\"1\"><cellStyle name=\"Normal\" xfId=\"0\" builtinId=\"0\"/></cellStyles>"
        + List("dxfs", _differential)
        + "<tableStyles count=\"0\" defaultTableStyle=\"TableStyleMedium2\" defaultPivotStyle=\"PivotStyleLight16\"/>"
        + "</styleSheet>";

    private static string List(string name, List<string> items) =>
        $"<{name} count=\"{items.Count}\">{string.Concat(items)}</{name}>";

    private static int Add(List<string> items, string xml)
    {
        var index = items.IndexOf(xml);
        if (index < 0)
        {
            index = items.Count;
            items.Add(xml);
        }

        return index;
    }

    private string CellFormat(CellStyle style, bool quoted)
    {
        var format = Format(style.NumberFormat);
        var font = Add(_fonts, Font(style));
        var fill = style.Fill is null ? 0 : Add(_fills, Fill(style.Fill));
        var border = style.LineBelow is null ? 0 : Add(_borders, Border(style.LineBelow));
        var quotePrefix = quoted ? " quotePrefix=\"1\"" : string.Empty;
        return $"<xf numFmtId=\"{format}\" fontId=\"{font}\" fillId=\"{fill}\" borderId=\"{border}\" xfId=\"0\"{quotePrefix}"
            + " applyNumberFormat=\"1\" applyFont=\"1\" applyFill=\"1\" applyBorder=\"1\" applyAlignment=\"1\">"
            + $"{AlignmentXml(style)}</xf>";
    }

    private int Format(string code)
    {
        if (BuiltInFormats.TryGetValue(code, out var builtIn))
        {
            return builtIn;
        }

        var escaped = XmlText.Escape(code);
        var known = _formats.FindIndex(f => f.EndsWith($" formatCode=\"{escaped}\"/>", StringComparison.Ordinal));
        if (known < 0)
        {
            known = _formats.Count;
            _formats.Add($"<numFmt numFmtId=\"{FirstFreeFormat + known}\" formatCode=\"{escaped}\"/>");
        }

        return FirstFreeFormat + known;
    }

    private string Font(CellStyle style) =>
        "<font>"
        + (style.Bold ? "<b/>" : string.Empty)
        + (style.Italic ? "<i/>" : string.Empty)
        + (style.Underline ? "<u/>" : string.Empty)
        + FormattableString.Invariant($"<sz val=\"{style.Size}\"/><color rgb=\"FF{style.Color}\"/>")
        + $"<name val=\"{XmlText.Escape(_fontName)}\"/><family val=\"2\"/></font>";

    private static string Fill(string color) =>
        $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{color}\"/><bgColor indexed=\"64\"/></patternFill></fill>";

    private static string Border(string color) =>
        $"<border><left/><right/><top/><bottom style=\"thin\"><color rgb=\"FF{color}\"/></bottom><diagonal/></border>";

    private static string AlignmentXml(CellStyle style)
    {
        var horizontal = style.Align switch
        {
            Alignment.Left => " horizontal=\"left\"",
            Alignment.Center => " horizontal=\"center\"",
            Alignment.Right => " horizontal=\"right\"",
            _ => string.Empty,
        };
        var wrap = style.Wrap ? " wrapText=\"1\"" : string.Empty;
        var indent = style.Indent > 0 ? $" indent=\"{style.Indent}\"" : string.Empty;
        var vertical = style.AtTop ? "top" : "center";
        return $"<alignment{horizontal} vertical=\"{vertical}\"{wrap}{indent}/>";
    }
}
