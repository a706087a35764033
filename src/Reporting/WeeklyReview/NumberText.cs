using System.Globalization;

namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>Prints numbers, percentages and signs; the same in every language.</summary>
internal static class NumberText
{
    /// <summary>The minus of typography, as wide as the plus.</summary>
    public const string Minus = "\u2212";

    /// <summary>What stands where there is no value.</summary>
    public const string None = "–";

    /// <summary>A number with at most so many decimals, halves away from zero: 1,234.5.</summary>
    public static string Rounded(decimal value, int digits = 0)
    {
        var rounded = Math.Round(value, digits, MidpointRounding.AwayFromZero);
        return (rounded < 0 ? Minus : "") + Math.Abs(rounded).ToString("#,0.##", CultureInfo.InvariantCulture);
    }

    /// <summary>A fraction as percent: 0.15 is 15%.</summary>
    public static string Percent(decimal? fraction, int digits = 0) =>
        fraction is { } known ? Rounded(known * 100, digits) + "%" : None;

    /// <summary>A number with its sign; none before zero.</summary>
    public static string Signed(decimal value, int digits = 0) =>
        (Math.Round(value, digits, MidpointRounding.AwayFromZero) > 0 ? "+" : "") + Rounded(value, digits);
}
