using CrmGraph.Reporting.Excel.Packaging;

namespace CrmGraph.Reporting.Excel;

/// <summary>A look that depends on the value of the cells.</summary>
/// <param name="Range">The cells.</param>
internal abstract record ConditionalFormat(CellRange Range)
{
    /// <summary>The rule as every Excel since 2007 reads it.</summary>
    /// <param name="priority">Lower wins; unique on the sheet.</param>
    /// <param name="styles">Where a changed look is registered.</param>
    /// <param name="id">Joins the rule with its extension.</param>
    public abstract string Rule(int priority, StyleSheet styles, string id);

    /// <summary>What only Excel 2010 and later understand; null for nothing.</summary>
    public virtual string? Extension(string id) => null;
}

/// <summary>Another look where a formula holds.</summary>
/// <param name="Range">The cells.</param>
/// <param name="Formula">A condition, written for the first cell of the range.</param>
/// <param name="Style">What changes.</param>
internal sealed record FormulaFormat(CellRange Range, string Formula, DifferentialStyle Style) : ConditionalFormat(Range)
{
    public override string Rule(int priority, StyleSheet styles, string id) =>
        $"<cfRule type=\"expression\" dxfId=\"{styles.Index(Style)}\" priority=\"{priority}\">"
        + $"<formula>{XmlText.Escape(Formula)}</formula></cfRule>";
}

/// <summary>A bar behind the number, as long as the number is large; it begins at zero.</summary>
/// <param name="Range">The cells.</param>
/// <param name="Color">Colour as RRGGBB.</param>
internal sealed record DataBar(CellRange Range, string Color) : ConditionalFormat(Range)
{
    private const string NegativeColor = "F5B5AE";

    public override string Rule(int priority, StyleSheet styles, string id) =>
        $"<cfRule type=\"dataBar\" priority=\"{priority}\"><dataBar><cfvo type=\"num\" val=\"0\"/><cfvo type=\"max\"/>"
        + $"<color rgb=\"FF{Color}\"/></dataBar><extLst><ext xmlns:x14=\"{OoxmlNamespaces.Main2010}\""
        + $" uri=\"{{B025F937-C7B1-47D3-B67F-A62EFF666E3E}}\"><x14:id>{id}</x14:id></ext></extLst></cfRule>";

    /// <summary>Without it the bar fades out and its shortest length is not zero.</summary>
    public override string Extension(string id) =>
        $"<x14:conditionalFormatting xmlns:xm=\"{OoxmlNamespaces.Formula2010}\"><x14:cfRule type=\"dataBar\" id=\"{id}\">"
        + "<x14:dataBar minLength=\"0\" maxLength=\"100\" gradient=\"0\"><x14:cfvo type=\"num\"><xm:f>0</xm:f></x14:cfvo>"
        + $"<x14:cfvo type=\"max\"/><x14:negativeFillColor rgb=\"FF{NegativeColor}\"/><x14:axisColor rgb=\"FF98A2B3\"/>"
        + $"</x14:dataBar></x14:cfRule><xm:sqref>{Range}</xm:sqref></x14:conditionalFormatting>";
}
