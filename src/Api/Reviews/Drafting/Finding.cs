using System.Globalization;
using CrmGraph.Domain;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Api.Reviews.Drafting;

/// <summary>What is behind a figure and what to do about it, drafted for people to correct.</summary>
internal sealed record Finding(BilingualText Conclusion, BilingualText Measure)
{
    /// <summary>A text with values, printed the same on every machine.</summary>
    public static string Text(FormattableString text) => text.ToString(CultureInfo.InvariantCulture);

    /// <summary>A fraction as whole percent: 15%.</summary>
    public static string Percent(decimal fraction) =>
        Text($"{Math.Round(fraction * 100, MidpointRounding.AwayFromZero):0}%");

    /// <summary>An amount with its currency, as each language prints it.</summary>
    public static BilingualText Money(decimal amount, string currency) => new(
        MoneyText.Full(amount, currency, ReportLanguage.Zh),
        MoneyText.Full(amount, currency, ReportLanguage.En));

    /// <summary>1 win, 2 wins.</summary>
    public static string Counted(int count, string one, string many) => Text($"{count} {(count == 1 ? one : many)}");
}
