using CrmGraph.Domain.Reviews;

namespace CrmGraph.Reporting.WeeklyReview.Workbook;

/// <summary>Excel number formats for one language and currency.</summary>
internal sealed class WorkbookFormats(ReportLanguage language, string currency)
{
    public const string Id = "0";
    public const string Count = "#,##0";
    public const string SignedCount = "+#,##0;-#,##0;\"–\"";
    public const string Share = "0.0%";
    public const string DayCount = "0";
    public const string Fraction = "0.0000";
    public const string Date = "yyyy-mm-dd";
    public const string Month = "yyyy-mm";
    public const string Moment = "yyyy-mm-dd hh:mm";
    public const string RelativeChange = "\"▲ \"+0.0%;\"▼ \"-0.0%;\"– \"0.0%";

    private readonly string _symbol = $"\"{Symbol(currency)}\"";

    /// <summary>
    /// Short enough for a card: 765.0万 or 7.65M. A point before the last digit of the thousands makes 万 of them;
    /// the popular <c>0!.0,</c> works in Chinese versions of Excel only.
    /// </summary>
    public string ShortMoney => language == ReportLanguage.Zh
        ? $"[>=100000000]{_symbol}0\\.00,,\"亿\";[>=10000]{_symbol}0\\.0,\"万\";{_symbol}#,##0"
        : $"[>=1000000]{_symbol}0.00,,\"M\";[>=10000]{_symbol}0,\"K\";{_symbol}#,##0";

    public string WholeMoney => $"{_symbol}#,##0;-{_symbol}#,##0";

    public string ExactMoney => $"{_symbol}#,##0.00;-{_symbol}#,##0.00";

    public string SignedMoney => $"+{_symbol}#,##0;-{_symbol}#,##0;\"–\"";

    public string Days => language == ReportLanguage.Zh ? "0.0\" 天\"" : "0.0\" days\"";

    /// <summary>For numbers that are percentage points already.</summary>
    public string PointsChange => language == ReportLanguage.Zh
        ? "\"▲ \"+0.0\" 点\";\"▼ \"-0.0\" 点\";\"– \"0.0\" 点\""
        : "\"▲ \"+0.0\" pts\";\"▼ \"-0.0\" pts\";\"– \"0.0\" pts\"";

    /// <summary>How a metric is shown on a card.</summary>
    public string Of(MetricUnit unit) => unit switch
    {
        MetricUnit.Count => Count,
        MetricUnit.Money => ShortMoney,
        MetricUnit.Ratio => Share,
        MetricUnit.Days => Days,
    };

    private static string Symbol(string currency) => currency switch
    {
        "CNY" or "JPY" => "¥",
        "USD" => "$",
        "EUR" => "€",
        "GBP" => "£",
        _ => $"{currency.Replace("\"", string.Empty, StringComparison.Ordinal)} ",
    };
}
