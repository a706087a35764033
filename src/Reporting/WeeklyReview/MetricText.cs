using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>Prints a metric's figures as the weekly analysis table shows them; how many decimals is part of its definition.</summary>
public static class MetricText
{
    /// <summary>Beyond this a change says no more than that the week before was tiny.</summary>
    private const decimal LargestPrinted = 9.99m;

    /// <summary>This week's value: 120, 15%, 8.5万元, 38 天.</summary>
    public static string Value(ReviewMetric metric, string currency, ReportLanguage language) =>
        Value(metric, metric.Value, currency, language);

    /// <summary>The value of the week before, likewise.</summary>
    public static string Previous(ReviewMetric metric, string currency, ReportLanguage language) =>
        Value(metric, metric.Previous, currency, language);

    /// <summary>A value of the metric on a card, shorter than in the table: ¥8.5万.</summary>
    public static string Card(ReviewMetric metric, decimal? value, string currency, ReportLanguage language) =>
        metric.Unit == MetricUnit.Money && value is { } amount
            ? MoneyText.Short(amount, currency, language, Definition(metric).ValueDigits)
            : Value(metric, value, currency, language);

    /// <summary>Any value of a figure, as the table prints it.</summary>
    public static string Of(MetricKey key, decimal? value, string currency, ReportLanguage language) =>
        Value(MetricDefinitions.Of(key), value, currency, language);

    /// <summary>The change against the week before: +20%, −3 个百分点; "n/a" where there is nothing to compare with.</summary>
    public static string Change(ReviewMetric metric, ReportLanguage language) =>
        metric is { Value: not null, Previous: not null }
            ? Change(metric.Change, metric.ChangeKind, language, Definition(metric).ChangeDigits)
            : ReviewTexts.NothingToCompare.In(language);

    /// <summary>
    /// The change as the weekly analysis table prints it: in Chinese that table writes percentage points with a plain
    /// percent sign, −3%, and says so beside its heading.
    /// </summary>
    public static string TableChange(ReviewMetric metric, ReportLanguage language) =>
        language == ReportLanguage.Zh && metric is { ChangeKind: ChangeKind.Points, Change: { } points }
            ? NumberText.Signed(points * 100, Definition(metric).ChangeDigits) + "%"
            : Change(metric, language);

    /// <summary>A change on its own, for example that of a rep.</summary>
    public static string Change(decimal? change, ChangeKind kind, ReportLanguage language, int digits = 0)
    {
        if (change is not { } known)
        {
            return ReviewTexts.NothingToCompare.In(language);
        }

        if (kind == ChangeKind.Relative && known > LargestPrinted)
        {
            return $">{NumberText.Rounded(LargestPrinted * 100)}%";
        }

        var percent = NumberText.Signed(known * 100, digits);
        return kind == ChangeKind.Points ? ReviewTexts.PercentagePoints.In(language, percent) : percent + "%";
    }

    /// <summary>A change as far as its text shows it, so that no arrow stands before 0%.</summary>
    public static decimal? Shown(decimal? change) =>
        change is { } known ? Math.Round(known, 2, MidpointRounding.AwayFromZero) : null;

    private static string Value(ReviewMetric metric, decimal? value, string currency, ReportLanguage language) =>
        Value(Definition(metric), value, currency, language);

    private static string Value(MetricDefinition definition, decimal? value, string currency, ReportLanguage language)
    {
        if (value is not { } known)
        {
            return NumberText.None;
        }

        var digits = definition.ValueDigits;
        return definition.Unit switch
        {
            MetricUnit.Money => MoneyText.Full(known, currency, language, digits),
            MetricUnit.Ratio => NumberText.Percent(known, digits),
            MetricUnit.Days => Days(known, digits, language),
            _ => NumberText.Rounded(known, digits),
        };
    }

    private static string Days(decimal days, int digits, ReportLanguage language) =>
        (days == 1 ? ReviewTexts.OneDay : ReviewTexts.Days).In(language, NumberText.Rounded(days, digits));

    private static MetricDefinition Definition(ReviewMetric metric) => MetricDefinitions.Of(metric.Key);
}
