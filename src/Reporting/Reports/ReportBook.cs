using CrmGraph.Domain;

namespace CrmGraph.Reporting.Reports;

/// <summary>A report made of tables, printed and written to a workbook from the same cells.</summary>
/// <param name="Title">What it is.</param>
/// <param name="Subtitle">Whose figures, and of which time.</param>
/// <param name="Company">The name of the workspace.</param>
/// <param name="Currency">The base currency of every amount.</param>
/// <param name="AsOf">When the figures were read, in the workspace's time zone.</param>
/// <param name="Sections">The tables in their order.</param>
public sealed record ReportBook(
    BilingualText Title,
    BilingualText Subtitle,
    string Company,
    string Currency,
    DateTimeOffset AsOf,
    IReadOnlyList<ReportSection> Sections)
{
    /// <summary>The report in a sentence or two; null for none.</summary>
    public BilingualText? Headline { get; init; }
}
