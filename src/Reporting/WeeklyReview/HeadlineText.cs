using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>The week in one or two sentences, put together from its figures.</summary>
internal static class HeadlineText
{
    public static string Of(WeeklyReviewData data, ReportLanguage language)
    {
        var text = Won(data, language) + Conversion(data, language);
        if (text.Length == 0)
        {
            return ReviewTexts.HeadlineEmpty.In(language);
        }

        if (data.Stuck.Count > 0)
        {
            var amount = MoneyText.Full(data.Stuck.Sum(stuck => stuck.Amount), data.Currency, language);
            text += ReviewTexts.HeadlineStuck.In(language, NumberText.Rounded(data.Stuck.Count), amount);
        }

        return text.Trim();
    }

    private static string Won(WeeklyReviewData data, ReportLanguage language) =>
        Known(data, MetricKey.WonValue) is { } value && Known(data, MetricKey.WonCount) is { } count
            ? ReviewTexts.HeadlineWon.In(
                language,
                MetricText.Value(value, data.Currency, language),
                MetricText.Change(value, language),
                MetricText.Value(count, data.Currency, language))
            : "";

    private static string Conversion(WeeklyReviewData data, ReportLanguage language) =>
        Known(data, MetricKey.Leads) is { } leads && Known(data, MetricKey.LeadConversion) is { } conversion
            ? ReviewTexts.HeadlineConversion.In(
                language,
                MetricText.Value(leads, data.Currency, language),
                MetricText.Value(conversion, data.Currency, language),
                MetricText.Change(conversion, language))
            : "";

    private static ReviewMetric? Known(WeeklyReviewData data, MetricKey key) =>
        data.Metrics.FirstOrDefault(metric => metric.Key == key && metric.Value is not null);
}
