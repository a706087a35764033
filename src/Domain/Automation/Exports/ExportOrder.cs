namespace CrmGraph.Domain.Automation.Exports;

/// <summary>What somebody asks to export.</summary>
/// <param name="OwnerId">Who asks.</param>
/// <param name="List">The list.</param>
/// <param name="Query">The query for one page.</param>
/// <param name="Variables">Its variables as JSON.</param>
/// <param name="Columns">The columns in their order.</param>
/// <param name="Format">What the file is.</param>
/// <param name="Language">The language of the texts.</param>
/// <param name="Total">How many rows there are.</param>
/// <param name="Kept">For how long the file can be downloaded.</param>
public sealed record ExportOrder(
    Guid OwnerId,
    string List,
    string Query,
    string? Variables,
    IReadOnlyList<ExportColumn> Columns,
    ExportFormat Format,
    string Language,
    int Total,
    TimeSpan Kept)
{
    /// <summary>What the people in it are for.</summary>
    public ExportUse Use { get; init; } = ExportUse.Impersonal;
}

/// <summary>A column of a list.</summary>
/// <param name="Path">The names of the fields that lead to it from a row, joined by dots.</param>
/// <param name="Heading">What stands above it.</param>
/// <param name="IsTotalled">Whether its sum stands below it.</param>
public sealed record ExportColumn(string Path, string Heading, bool IsTotalled);

/// <summary>What a file is.</summary>
public enum ExportFormat
{
    /// <summary>Comma-separated values in UTF-8.</summary>
    Csv,

    /// <summary>An Excel workbook.</summary>
    Xlsx,
}
