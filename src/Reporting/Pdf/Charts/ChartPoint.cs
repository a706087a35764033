namespace CrmGraph.Reporting.Pdf.Charts;

/// <summary>One place on the horizontal axis of a chart with columns and a line.</summary>
internal sealed record ChartPoint(string Label, string Note, decimal Column, decimal Line);
