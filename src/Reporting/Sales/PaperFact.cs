namespace CrmGraph.Reporting.Sales;

/// <summary>A label and what stands beside it; a dash where it is not known.</summary>
internal sealed record PaperFact(string Label, string? Value);
