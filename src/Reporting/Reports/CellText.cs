using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Reporting.Reports;

/// <summary>Prints the value of a cell as its column asks for.</summary>
internal static class CellText
{
    public static string Of(ReportCell cell, ColumnKind kind, string currency, ReportLanguage language) => cell switch
    {
        { Text: { } text } => language == ReportLanguage.Zh ? text.Zh : text.En,
        { Number: { } number } => Of(number, kind, currency, language),
        { On: { } day } => kind == ColumnKind.Month ? DateText.Month(day, language) : DateText.DayOfYear(day, language),
        _ => NumberText.None,
    };

    private static string Of(decimal number, ColumnKind kind, string currency, ReportLanguage language) => kind switch
    {
        ColumnKind.Money => MoneyText.Short(number, currency, language),
        ColumnKind.Percent => NumberText.Percent(number),
        ColumnKind.Days => ReviewTexts.ShortDays.In(language, NumberText.Rounded(number)),
        _ => NumberText.Rounded(number),
    };
}
