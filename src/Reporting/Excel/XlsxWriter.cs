using System.Globalization;
using CrmGraph.Reporting.Excel.Packaging;

namespace CrmGraph.Reporting.Excel;

/// <summary>
/// Writes a workbook forward only, sheet after sheet; memory does not grow with the rows, and the same content gives
/// the same bytes.
/// </summary>
internal sealed class XlsxWriter : IDisposable
{
    private const string Spreadsheet = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    private readonly XlsxPackage _package;
    private readonly DocumentProperties _properties;
    private readonly SheetParts _parts;
    private readonly StyleSheet _styles;
    private readonly List<string> _sheets = [];
    private readonly List<DefinedName> _names = [];

    public XlsxWriter(Stream output, DocumentProperties properties)
    {
        _package = new(output);
        _properties = properties;
        _parts = new(_package, properties.Font);
        _styles = new(properties.Font);
    }

    /// <summary>Adds a sheet whose rows are written as they come.</summary>
    /// <returns>The name the sheet really got.</returns>
    public string Sheet(SheetSettings settings, Action<SheetWriter> rows) => Sheet(settings, new SheetAnnotations(), rows);

    /// <summary>Adds a composed sheet.</summary>
    /// <returns>The name the sheet really got.</returns>
    public string Sheet(SheetSettings settings, SheetGrid grid) =>
        Sheet(settings, grid.Annotations, sheet => grid.WriteTo(sheet, settings.ColumnWidths));

    /// <summary>Gives cells a name.</summary>
    public void Define(string name, string refersTo) => _names.Add(new(name, refersTo));

    /// <summary>Writes what holds the sheets together. Without it the file is no workbook: a failure half way must not look like one.</summary>
    public void Complete()
    {
        _package.Write("xl/styles.xml", _styles.Xml, Spreadsheet + "styles+xml");
        _package.Write("xl/workbook.xml", PackageXml.Workbook(_sheets, _names), Spreadsheet + "sheet.main+xml");
        _package.Write("xl/_rels/workbook.xml.rels", PackageXml.WorkbookRelationships(_sheets.Count));
        _package.Write("docProps/core.xml", PackageXml.Core(_properties), "application/vnd.openxmlformats-package.core-properties+xml");
        _package.Write("docProps/app.xml", PackageXml.Application, "application/vnd.openxmlformats-officedocument.extended-properties+xml");
        _package.Write("_rels/.rels", PackageXml.PackageRelationships);
        _package.Write("[Content_Types].xml", PackageXml.ContentTypes(_package.Parts));
    }

    public void Dispose() => _package.Dispose();

    private string Sheet(SheetSettings settings, SheetAnnotations annotations, Action<SheetWriter> rows)
    {
        var name = SheetName.Make(settings.Name, _sheets);
        _sheets.Add(name);
        var number = _sheets.Count;
        var path = string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{number}.xml");
        using (var part = _package.Open(path, Spreadsheet + "worksheet+xml"))
        {
            part.Raw(SheetXml.Head(settings, selected: number == 1));
            var sheet = new SheetWriter(name, part, _styles, annotations);
            rows(sheet);
            sheet.Finish(SheetXml.Tail(number, settings, annotations, _styles));
        }

        _parts.Write(number, annotations);
        DefinePrintNames(name, settings, annotations);
        return name;
    }

    private void DefinePrintNames(string name, SheetSettings settings, SheetAnnotations annotations)
    {
        var index = _sheets.Count - 1;
        if (settings.FrozenRows > 0)
        {
            _names.Add(new("_xlnm.Print_Titles", $"{SheetName.Quoted(name)}!$1:${settings.FrozenRows}", index));
        }

        if (annotations.AutoFilter is { } filter)
        {
            _names.Add(new("_xlnm._FilterDatabase", filter.On(name), index, Hidden: true));
        }
    }
}
