namespace CrmGraph.Reporting.Excel.Packaging;

/// <summary>A name that formulas of the workbook and of others may use.</summary>
/// <param name="Name">The name.</param>
/// <param name="RefersTo">The cells with their sheet.</param>
/// <param name="Sheet">Number of the only sheet it is for, from 0; null for the whole workbook.</param>
/// <param name="Hidden">Whether people do not get to see it.</param>
internal sealed record DefinedName(string Name, string RefersTo, int? Sheet = null, bool Hidden = false)
{
    public string Xml
    {
        get
        {
            var local = Sheet is { } sheet ? $" localSheetId=\"{sheet}\"" : string.Empty;
            var hidden = Hidden ? " hidden=\"1\"" : string.Empty;
            return $"<definedName name=\"{Name}\"{local}{hidden}>{XmlText.Escape(RefersTo)}</definedName>";
        }
    }
}
