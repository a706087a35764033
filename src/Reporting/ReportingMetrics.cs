using System.Diagnostics.Metrics;

namespace CrmGraph.Reporting;

/// <summary>What operators can watch about the reports.</summary>
internal static class ReportingMetrics
{
    private static readonly Meter Meter = new("CrmGraph.Reporting");

    /// <summary>Characters printed as a replacement because neither face has them.</summary>
    public static Counter<long> MissingGlyphs { get; } = Meter.CreateCounter<long>(
        "crmgraph.report.missing_glyphs",
        "{character}",
        "Characters of reports that were printed as a replacement because no embedded face has them.");
}
