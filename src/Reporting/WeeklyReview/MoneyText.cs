using System.Globalization;

namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>Prints amounts of money the way each language counts: 万 and 亿, or K, M and B.</summary>
public static class MoneyText
{
    private const int UsualDigits = 1;

    private static readonly Scale[] ChineseScales =
        [new(1, 0, "", 10_000), new(10_000, null, "万", 10_000), new(100_000_000, 2, "亿", decimal.MaxValue)];

    private static readonly Scale[] EnglishScales =
        [new(1, 0, "", 1_000), new(1_000, null, "K", 1_000), new(1_000_000, 2, "M", 1_000), new(1_000_000_000, 2, "B", decimal.MaxValue)];

    /// <summary>As in a sentence or the weekly analysis table: 8.5万元, ¥85K.</summary>
    /// <param name="amount">The amount.</param>
    /// <param name="currency">Its currency.</param>
    /// <param name="language">The language.</param>
    /// <param name="digits">Decimals of 万 and K.</param>
    public static string Full(decimal amount, string currency, ReportLanguage language, int digits = UsualDigits) =>
        language == ReportLanguage.Zh
            ? Minus(amount) + Scaled(amount, ChineseScales, digits) + ChineseName(currency)
            : Short(amount, currency, language, digits);

    /// <summary>As on a card or an axis: ¥8.5万, ¥85K.</summary>
    public static string Short(decimal amount, string currency, ReportLanguage language, int digits = UsualDigits) =>
        Minus(amount) + Symbol(currency) + Scaled(amount, language == ReportLanguage.Zh ? ChineseScales : EnglishScales, digits);

    /// <summary>With its sign: +¥8.5万, −¥85K; nothing before zero.</summary>
    public static string Signed(decimal amount, string currency, ReportLanguage language) =>
        (amount > 0 ? "+" : "") + Short(amount, currency, language);

    private static string Scaled(decimal amount, Scale[] scales, int digits)
    {
        var absolute = Math.Abs(amount);
        // Rounding first: 9,999.96万 must become 1亿, not 10,000万.
        var scale = scales.First(candidate => candidate.Round(absolute, digits) < candidate.Limit);
        return scale.Round(absolute, digits).ToString("#,0.##", CultureInfo.InvariantCulture) + scale.Suffix;
    }

    private static string Minus(decimal amount) => amount < 0 ? NumberText.Minus : "";

    private static string Symbol(string currency) => currency switch
    {
        "CNY" => "¥",
        "USD" => "$",
        _ => currency + " ",
    };

    private static string ChineseName(string currency) => currency switch
    {
        "CNY" => "元",
        "USD" => "美元",
        _ => " " + currency,
    };

    /// <param name="Unit">What one of it is worth.</param>
    /// <param name="Digits">Its decimals; null where the caller says how many.</param>
    /// <param name="Suffix">What stands behind the number.</param>
    /// <param name="Limit">From this number on the next scale is used.</param>
    private sealed record Scale(decimal Unit, int? Digits, string Suffix, decimal Limit)
    {
        public decimal Round(decimal absolute, int digits) =>
            Math.Round(absolute / Unit, Digits ?? digits, MidpointRounding.AwayFromZero);
    }
}
