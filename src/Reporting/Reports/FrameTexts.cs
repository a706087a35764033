namespace CrmGraph.Reporting.Reports;

/// <summary>What stands on every page.</summary>
/// <param name="Title">On the band, left.</param>
/// <param name="Right">On the band, right: whose figures.</param>
/// <param name="AsOf">In the footer: when the figures were read.</param>
internal sealed record FrameTexts(string Title, string Right, DateTimeOffset AsOf);
