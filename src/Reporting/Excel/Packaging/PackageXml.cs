namespace CrmGraph.Reporting.Excel.Packaging;

/// <summary>The parts that hold a workbook together.</summary>
internal static class PackageXml
{
    public const string PackageRelationships =
        $"<Relationships xmlns=\"{OoxmlNamespaces.PackageRelationships}\">"
        + $"<Relationship Id=\"rId1\" Type=\"{OoxmlNamespaces.Relationships}/officeDocument\" Target=\"xl/workbook.xml\"/>"
        + "<Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\""
        + " Target=\"docProps/core.xml\"/>"
        + $"<Relationship Id=\"rId3\" Type=\"{OoxmlNamespaces.Relationships}/extended-properties\" Target=\"docProps/app.xml\"/>"
        + "</Relationships>";

    public const string Application =
        $"<Properties xmlns=\"{OoxmlNamespaces.ExtendedProperties}\"><Application>CrmGraph</Application></Properties>";

    public static string Workbook(IReadOnlyList<string> sheets, IEnumerable<DefinedName> names) =>
        $"<workbook xmlns=\"{OoxmlNamespaces.Main}\" xmlns:r=\"{OoxmlNamespaces.Relationships}\">"
        + "<bookViews><workbookView activeTab=\"0\"/></bookViews><sheets>"
        + string.Concat(sheets.Select((name, i) => $"<sheet name=\"{XmlText.Escape(name)}\" sheetId=\"{i + 1}\" r:id=\"rId{i + 1}\"/>"))
        + $"</sheets>{DefinedNames(names)}<calcPr calcId=\"191029\"/></workbook>";

    public static string WorkbookRelationships(int sheets) =>
        $"<Relationships xmlns=\"{OoxmlNamespaces.PackageRelationships}\">"
        + string.Concat(Enumerable.Range(1, sheets).Select(i =>
            $"<Relationship Id=\"rId{i}\" Type=\"{OoxmlNamespaces.Relationships}/worksheet\" Target=\"worksheets/sheet{i}.xml\"/>"))
        + $"<Relationship Id=\"rIdStyles\" Type=\"{OoxmlNamespaces.Relationships}/styles\" Target=\"styles.xml\"/></Relationships>";

    public static string Core(DocumentProperties properties) =>
        $"<cp:coreProperties xmlns:cp=\"{OoxmlNamespaces.CoreProperties}\" xmlns:dc=\"http://purl.org/dc/elements/1.1/\""
        + " xmlns:dcterms=\"http://purl.org/dc/terms/\" xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\">"
        + $"<dc:title>{XmlText.Escape(properties.Title)}</dc:title><dc:subject>{XmlText.Escape(properties.Subject)}</dc:subject>"
        + "<dc:creator>CrmGraph</dc:creator>"
        + FormattableString.Invariant(
            $"<dcterms:created xsi:type=\"dcterms:W3CDTF\">{properties.CreatedAt:yyyy-MM-dd'T'HH:mm:ss'Z'}</dcterms:created>")
        + $"<dc:language>{properties.Language}</dc:language></cp:coreProperties>";

    /// <param name="parts">Each part's name and content type.</param>
    public static string ContentTypes(IEnumerable<(string Name, string Type)> parts) =>
        $"<Types xmlns=\"{OoxmlNamespaces.ContentTypes}\">"
        + "<Default Extension=\"rels\" ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/>"
        + "<Default Extension=\"xml\" ContentType=\"application/xml\"/>"
        + string.Concat(parts.Select(p => $"<Override PartName=\"/{p.Name}\" ContentType=\"{p.Type}\"/>"))
        + "</Types>";

    /// <summary>Excel wants the names in alphabetical order.</summary>
    private static string DefinedNames(IEnumerable<DefinedName> names)
    {
        var xml = string.Concat(names
            .OrderBy(n => n.Name, StringComparer.OrdinalIgnoreCase)
            .ThenBy(n => n.Sheet)
            .Select(n => n.Xml));
        return xml.Length == 0 ? string.Empty : $"<definedNames>{xml}</definedNames>";
    }
}
