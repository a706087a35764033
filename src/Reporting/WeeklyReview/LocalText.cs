using System.Globalization;

namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>A text in every report language; {0}, {1} … stand for values.</summary>
internal sealed record LocalText(string Zh, string En)
{
    public string In(ReportLanguage language) => language == ReportLanguage.Zh ? Zh : En;

    public string In(ReportLanguage language, params object[] values) =>
        string.Format(CultureInfo.InvariantCulture, In(language), values);
}
