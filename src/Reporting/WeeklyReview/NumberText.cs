using System.Globalization;

namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>Prints numbers, percentages and signs; the same in every language.</summary>
internal static class NumberText
{
    /// <summary>The minus of typography, as wide as the plus.</summary>
    public const string Minus = "\u2212";

    /// <summary>What stands where there is no value.</summary>
    public const string None = "–";

    public static string Count(decimal value) =>
        (value < 0 ? Minus : "") + Math.Abs(value).ToString("#,0.#", CultureInfo.InvariantCulture);

    /// <summary>A fraction as whole percent: 0.15 is 15%.</summary>
    public static string Percent(decimal? fraction) => fraction is { } known ? Count(Whole(known * 100)) + "%" : None;

    /// <summary>A whole number with its sign; none before zero.</summary>
    public static string Signed(decimal value)
    {
        var whole = Whole(value);
        return (whole > 0 ? "+" : "") + Count(whole);
    }

    private static decimal Whole(decimal value) => Math.Round(value, MidpointRounding.AwayFromZero);
}
