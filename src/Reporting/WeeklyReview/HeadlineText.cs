using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>The week in one or two sentences, put together from its figures.</summary>
public static class HeadlineText
{
    public static string Of(WeeklyReviewData data, ReportLanguage language)
    {
        var won = Known(data, MetricKey.WonCount)?.Value ?? 0;
        var leads = Known(data, MetricKey.Leads)?.Value ?? 0;
        var text = won + leads == 0
            ? ReviewTexts.HeadlineEmpty.In(language)
            : (won == 0 ? ReviewTexts.HeadlineNothingWon.In(language) : Won(data, language)) + Conversion(data, language);
        return (text + Stuck(data, language)).Trim();
    }

    private static string Won(WeeklyReviewData data, ReportLanguage language) =>
        Known(data, MetricKey.WonValue) is { } value && Known(data, MetricKey.WonCount) is { } count
            ? ReviewTexts.HeadlineWon.In(
                language,
                MetricText.Value(value, data.Currency, language),
                Change(value, language),
                MetricText.Value(count, data.Currency, language))
            : "";

    private static string Conversion(WeeklyReviewData data, ReportLanguage language) =>
        Known(data, MetricKey.Leads) is { } leads && Known(data, MetricKey.LeadConversion) is { } conversion
            ? ReviewTexts.HeadlineConversion.In(
                language,
                MetricText.Value(leads, data.Currency, language),
                MetricText.Value(conversion, data.Currency, language),
                Change(conversion, language))
            : "";

    private static string Stuck(WeeklyReviewData data, ReportLanguage language) => data.StuckTotal == 0
        ? ""
        : ReviewTexts.HeadlineStuck.In(
            language,
            NumberText.Rounded(data.StuckTotal),
            MoneyText.Full(data.StuckAmount, data.Currency, language));

    private static string Change(ReviewMetric metric, ReportLanguage language) =>
        metric.Change is null ? "" : ReviewTexts.HeadlineChange.In(language, MetricText.Change(metric, language));

    private static ReviewMetric? Known(WeeklyReviewData data, MetricKey key) =>
        data.Metrics.FirstOrDefault(metric => metric.Key == key && metric.Value is not null);
}
