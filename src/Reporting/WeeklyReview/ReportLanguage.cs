namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>The language a report is printed in.</summary>
public enum ReportLanguage
{
    /// <summary>Simplified Chinese, zh-CN.</summary>
    Zh,

    /// <summary>English, en.</summary>
    En,
}
