namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>The language tags of the report languages.</summary>
public static class ReportLanguages
{
    /// <summary>Reads a language tag: zh-CN and every other Chinese tag is Chinese, anything else English.</summary>
    public static ReportLanguage Parse(string? tag) =>
        tag is not null && tag.StartsWith("zh", StringComparison.OrdinalIgnoreCase) ? ReportLanguage.Zh : ReportLanguage.En;

    /// <summary>The language tag: zh-CN or en.</summary>
    public static string Tag(this ReportLanguage language) => language == ReportLanguage.Zh ? "zh-CN" : "en";
}
