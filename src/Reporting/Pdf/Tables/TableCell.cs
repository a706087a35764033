namespace CrmGraph.Reporting.Pdf.Tables;

/// <summary>A cell of a table.</summary>
internal sealed record TableCell(string Text)
{
    public bool Bold { get; init; }

    public PdfColor Color { get; init; } = Palette.Ink;

    /// <summary>A second, smaller line below the text.</summary>
    public string? Note { get; init; }

    /// <summary>An arrow before the text: positive for up, negative for down, 0 for no change.</summary>
    public int? Trend { get; init; }

    /// <summary>A bar before the text, as a fraction of the longest.</summary>
    public double? Bar { get; init; }

    /// <summary>Where the text leads.</summary>
    public LinkTarget? Target { get; init; }

    public static implicit operator TableCell(string text) => new(text);
}
