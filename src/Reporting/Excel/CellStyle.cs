namespace CrmGraph.Reporting.Excel;

/// <summary>How a cell looks; equal styles become one entry of the workbook's style sheet.</summary>
internal sealed record CellStyle
{
    /// <summary>What a cell looks like when nobody says.</summary>
    public static readonly CellStyle Default = new();

    /// <summary>An Excel number format, for example <c>0.0%</c>.</summary>
    public string NumberFormat { get; init; } = "General";

    public bool Bold { get; init; }

    public bool Italic { get; init; }

    public bool Underline { get; init; }

    /// <summary>Size in points.</summary>
    public decimal Size { get; init; } = 10;

    /// <summary>Text colour as RRGGBB.</summary>
    public string Color { get; init; } = "1B2433";

    /// <summary>Background as RRGGBB; null for none.</summary>
    public string? Fill { get; init; }

    /// <summary>Colour of a hairline below the cell as RRGGBB; null for none.</summary>
    public string? LineBelow { get; init; }

    public Alignment Align { get; init; }

    /// <summary>Distance from the edge, in characters.</summary>
    public int Indent { get; init; }

    public bool Wrap { get; init; }

    /// <summary>Begins at the upper edge instead of standing in the middle.</summary>
    public bool AtTop { get; init; }
}

/// <summary>Where a cell's content stands between its left and right edge.</summary>
internal enum Alignment
{
    /// <summary>Text left, numbers right.</summary>
    General,
    Left,
    Center,
    Right,
}
