using System.Globalization;
using System.Text;
using CrmGraph.Reporting.Excel.Packaging;

namespace CrmGraph.Reporting.Excel;

/// <summary>What stands before and after the rows of a sheet. The order of the elements is fixed: Excel "repairs" any other.</summary>
internal static class SheetXml
{
    private const string ConditionalFormats2010 = "{78C0D931-6437-407d-A8EE-F0AAD7539E65}";
    private const string Sparklines2010 = "{05C60535-1F16-4fd2-B633-F4F36F0B64E0}";

    public static string Head(SheetSettings settings, bool selected)
    {
        var gridLines = settings.ShowGridLines ? string.Empty : " showGridLines=\"0\"";
        var tabSelected = selected ? " tabSelected=\"1\"" : string.Empty;
        return $"<worksheet xmlns=\"{OoxmlNamespaces.Main}\" xmlns:r=\"{OoxmlNamespaces.Relationships}\">"
            + $"<sheetPr><tabColor rgb=\"FF{settings.TabColor}\"/><pageSetUpPr fitToPage=\"1\"/></sheetPr>"
            + $"<sheetViews><sheetView{gridLines}{tabSelected} workbookViewId=\"0\">{Pane(settings)}</sheetView></sheetViews>"
            + "<sheetFormatPr defaultRowHeight=\"18\" customHeight=\"1\"/>"
            + Columns(settings.ColumnWidths)
            + "<sheetData>";
    }

    /// <param name="sheet">Number of the sheet, from which the ids of its rules are made.</param>
    /// <param name="settings">For the footer.</param>
    /// <param name="annotations">What stands besides the cells.</param>
    /// <param name="styles">Where conditional formats register their look.</param>
    public static string Tail(int sheet, SheetSettings settings, SheetAnnotations annotations, StyleSheet styles)
    {
        var xml = new StringBuilder("</sheetData>");
        if (annotations.AutoFilter is { } filter)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<autoFilter ref=\"{filter}\"/>");
        }

        xml.Append(Counted("mergeCells", annotations.MergedCells.Select(m => $"<mergeCell ref=\"{m}\"/>")));
        xml.Append(Rules(sheet, annotations.ConditionalFormats, styles));
        xml.Append(Wrapped("hyperlinks", annotations.Hyperlinks.Select((h, i) => h.Xml(SheetRelationships.Link(i)))));
        xml.Append("<printOptions horizontalCentered=\"1\"/>");
        xml.Append("<pageMargins left=\"0.4\" right=\"0.4\" top=\"0.6\" bottom=\"0.6\" header=\"0.3\" footer=\"0.3\"/>");
        xml.Append(PageSetup(settings.OnOnePage));
        xml.Append(Footer(settings.Footer));
        if (annotations.HasDrawing)
        {
            xml.Append(CultureInfo.InvariantCulture, $"<drawing r:id=\"{SheetRelationships.Drawing}\"/>");
        }

        xml.Append(Counted("tableParts", annotations.Tables.Select((_, i) => $"<tablePart r:id=\"{SheetRelationships.Table(i)}\"/>")));
        return xml.Append(Extensions(sheet, annotations)).Append("</worksheet>").ToString();
    }

    /// <summary>A4 landscape, as wide as one page; a height of 0 takes as many pages as the rows need.</summary>
    private static string PageSetup(bool onOnePage) =>
        $"<pageSetup paperSize=\"9\" orientation=\"landscape\" fitToWidth=\"1\" fitToHeight=\"{(onOnePage ? 1 : 0)}\"/>";

    private static string Pane(SheetSettings settings)
    {
        var (rows, columns) = (settings.FrozenRows, settings.FrozenColumns);
        if (rows == 0 && columns == 0)
        {
            return string.Empty;
        }

        var active = (rows > 0, columns > 0) switch
        {
            (true, true) => "bottomRight",
            (true, false) => "bottomLeft",
            _ => "topRight",
        };
        var across = columns > 0 ? $" xSplit=\"{columns}\"" : string.Empty;
        var down = rows > 0 ? $" ySplit=\"{rows}\"" : string.Empty;
        return $"<pane{across}{down} topLeftCell=\"{CellAddress.Of(rows + 1, columns + 1)}\" activePane=\"{active}\" state=\"frozen\"/>";
    }

    private static string Columns(IReadOnlyList<double> widths) => Wrapped(
        "cols",
        widths.Select((width, i) => FormattableString.Invariant(
            $"<col min=\"{i + 1}\" max=\"{i + 1}\" width=\"{width}\" customWidth=\"1\"/>")));

    private static string Rules(int sheet, List<ConditionalFormat> formats, StyleSheet styles) => string.Concat(
        formats.Select((format, i) =>
            $"<conditionalFormatting sqref=\"{format.Range}\">{format.Rule(i + 1, styles, RuleId(sheet, i))}</conditionalFormatting>"));

    /// <summary>An id that is the same in every run.</summary>
    private static string RuleId(int sheet, int rule) =>
        string.Create(CultureInfo.InvariantCulture, $"{{00000000-0000-4000-8000-{sheet:X4}{rule:X8}}}");

    private static string Footer(string text)
    {
        // A single & begins a code.
        var left = text.Replace("&", "&&", StringComparison.Ordinal);
        return $"<headerFooter><oddFooter>{XmlText.Escape($"&L{left}&C&A&R&P / &N")}</oddFooter></headerFooter>";
    }

    private static string Extensions(int sheet, SheetAnnotations annotations)
    {
        var rules = annotations.ConditionalFormats.Select((f, i) => f.Extension(RuleId(sheet, i))).OfType<string>();
        var extensions =
            Extension(ConditionalFormats2010, Wrapped("x14:conditionalFormattings", rules))
            + Extension(Sparklines2010, Sparklines(annotations.Sparklines));
        return extensions.Length == 0 ? string.Empty : $"<extLst>{extensions}</extLst>";
    }

    private static string Sparklines(List<Sparkline> lines) => lines.Count == 0
        ? string.Empty
        : $"<x14:sparklineGroups xmlns:xm=\"{OoxmlNamespaces.Formula2010}\">"
            + $"{string.Concat(lines.Select(s => s.Xml))}</x14:sparklineGroups>";

    private static string Extension(string uri, string content) => content.Length == 0
        ? string.Empty
        : $"<ext xmlns:x14=\"{OoxmlNamespaces.Main2010}\" uri=\"{uri}\">{content}</ext>";

    private static string Counted(string name, IEnumerable<string> items)
    {
        var all = items.ToList();
        return all.Count == 0 ? string.Empty : $"<{name} count=\"{all.Count}\">{string.Concat(all)}</{name}>";
    }

    private static string Wrapped(string name, IEnumerable<string> items)
    {
        var content = string.Concat(items);
        return content.Length == 0 ? string.Empty : $"<{name}>{content}</{name}>";
    }
}
