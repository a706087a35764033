namespace CrmGraph.Reporting.Excel;

/// <summary>What must be known of a sheet before its first row is written.</summary>
/// <param name="Name">The wanted name; made legal and unique.</param>
/// <param name="ColumnWidths">Widths in characters, from the first column on.</param>
internal sealed record SheetSettings(string Name, IReadOnlyList<double> ColumnWidths)
{
    /// <summary>Rows that stay on the screen and repeat on every printed page.</summary>
    public int FrozenRows { get; init; }

    /// <summary>Columns that stay on the screen.</summary>
    public int FrozenColumns { get; init; }

    /// <summary>Colour of the tab as RRGGBB.</summary>
    public string TabColor { get; init; } = "2563EB";

    public bool ShowGridLines { get; init; }

    /// <summary>Print the whole sheet on one page instead of as many as its rows need.</summary>
    public bool OnOnePage { get; init; }

    /// <summary>What is printed below left; the sheet's name and the page number follow.</summary>
    public string Footer { get; init; } = string.Empty;
}
