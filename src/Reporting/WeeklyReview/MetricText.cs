using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>Prints a metric's figures as the weekly analysis table shows them.</summary>
internal static class MetricText
{
    /// <summary>This week's value: 120, 15%, 8.5万元, 38 天.</summary>
    public static string Value(ReviewMetric metric, string currency, ReportLanguage language) =>
        Value(metric.Unit, metric.Value, currency, language);

    /// <summary>The value of the week before, likewise.</summary>
    public static string Previous(ReviewMetric metric, string currency, ReportLanguage language) =>
        Value(metric.Unit, metric.Previous, currency, language);

    /// <summary>The change against the week before: +20%, −3 个百分点; "n/a" where there is nothing to compare with.</summary>
    public static string Change(ReviewMetric metric, ReportLanguage language) =>
        metric is { Value: not null, Previous: not null }
            ? Change(metric.Change, metric.ChangeKind, language)
            : ReviewTexts.NothingToCompare.In(language);

    /// <summary>A change on its own, for example that of a rep.</summary>
    public static string Change(decimal? change, ChangeKind kind, ReportLanguage language)
    {
        if (change is not { } known)
        {
            return ReviewTexts.NothingToCompare.In(language);
        }

        var percent = NumberText.Signed(known * 100);
        return kind == ChangeKind.Points ? ReviewTexts.PercentagePoints.In(language, percent) : percent + "%";
    }

    /// <summary>A value on a card, shorter than in the table: ¥8.5万.</summary>
    public static string Card(MetricUnit unit, decimal? value, string currency, ReportLanguage language) =>
        unit == MetricUnit.Money && value is { } amount
            ? MoneyText.Short(amount, currency, language)
            : Value(unit, value, currency, language);

    private static string Value(MetricUnit unit, decimal? value, string currency, ReportLanguage language)
    {
        if (value is not { } known)
        {
            return NumberText.None;
        }

        return unit switch
        {
            MetricUnit.Money => MoneyText.Full(known, currency, language),
            MetricUnit.Ratio => NumberText.Percent(known),
            MetricUnit.Days => (known == 1 ? ReviewTexts.OneDay : ReviewTexts.Days).In(language, NumberText.Count(known)),
            _ => NumberText.Count(known),
        };
    }
}
