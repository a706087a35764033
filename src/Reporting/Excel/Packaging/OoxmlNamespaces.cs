namespace CrmGraph.Reporting.Excel.Packaging;

/// <summary>The XML namespaces of the parts of a workbook.</summary>
internal static class OoxmlNamespaces
{
    public const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";
    public const string Relationships = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";
    public const string PackageRelationships = "http://schemas.openxmlformats.org/package/2006/relationships";
    public const string ContentTypes = "http://schemas.openxmlformats.org/package/2006/content-types";
    public const string CoreProperties = "http://schemas.openxmlformats.org/package/2006/metadata/core-properties";
    public const string ExtendedProperties = "http://schemas.openxmlformats.org/officeDocument/2006/extended-properties";
    public const string Chart = "http://schemas.openxmlformats.org/drawingml/2006/chart";
    public const string Drawing = "http://schemas.openxmlformats.org/drawingml/2006/main";
    public const string SheetDrawing = "http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing";
    public const string Main2010 = "http://schemas.microsoft.com/office/spreadsheetml/2009/9/main";
    public const string Formula2010 = "http://schemas.microsoft.com/office/excel/2006/main";
}
