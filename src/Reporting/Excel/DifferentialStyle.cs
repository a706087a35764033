namespace CrmGraph.Reporting.Excel;

/// <summary>What a conditional format changes about a cell.</summary>
/// <param name="Color">Text colour as RRGGBB.</param>
/// <param name="Fill">Background as RRGGBB; null leaves it.</param>
internal sealed record DifferentialStyle(string Color, string? Fill = null)
{
    public string Xml
    {
        get
        {
            var fill = Fill is null
                ? string.Empty
                : $"<fill><patternFill patternType=\"solid\"><fgColor rgb=\"FF{Fill}\"/><bgColor rgb=\"FF{Fill}\"/></patternFill></fill>";
            return $"<dxf><font><b/><color rgb=\"FF{Color}\"/></font>{fill}</dxf>";
        }
    }
}
