using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Reports;

/// <summary>The words that every report uses.</summary>
internal static class SectionTexts
{
    public static LocalText Total { get; } = new("合计", "Total");
}
