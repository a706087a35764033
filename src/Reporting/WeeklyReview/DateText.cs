using System.Globalization;

namespace CrmGraph.Reporting.WeeklyReview;

/// <summary>Prints days, weeks and moments.</summary>
internal static class DateText
{
    /// <summary>11月16日, 16 Nov.</summary>
    public static string Day(DateOnly day, ReportLanguage language) =>
        language == ReportLanguage.Zh
            ? day.ToString("M月d日", CultureInfo.InvariantCulture)
            : day.ToString("d MMM", CultureInfo.InvariantCulture);

    /// <summary>2026年11月16日, 16 Nov 2026: where days of other years may stand beside it.</summary>
    public static string DayOfYear(DateOnly day, ReportLanguage language) =>
        language == ReportLanguage.Zh
            ? day.ToString("yyyy年M月d日", CultureInfo.InvariantCulture)
            : day.ToString("d MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>2026 年 11 月, Nov 2026.</summary>
    public static string Month(DateOnly day, ReportLanguage language) =>
        day.ToString(language == ReportLanguage.Zh ? "yyyy 年 M 月" : "MMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>11/16, 16 Nov: for the narrow space under a column.</summary>
    public static string ShortDay(DateOnly day, ReportLanguage language) =>
        language == ReportLanguage.Zh ? day.ToString("M/d", CultureInfo.InvariantCulture) : Day(day, language);

    /// <summary>2026 年第 47 周, Week 47, 2026; the week as it stands where it is no ISO week.</summary>
    public static string Week(string week, ReportLanguage language)
    {
        var parts = week.Split("-W");
        return parts.Length == 2 ? ReviewTexts.WeekOfYear.In(language, parts[0], parts[1].TrimStart('0')) : week;
    }

    /// <summary>W47, the last part of an ISO week.</summary>
    public static string WeekNumber(string week) => week[(week.IndexOf('-', StringComparison.Ordinal) + 1)..];

    /// <summary>2026-11-23 08:00 (UTC+08:00).</summary>
    public static string Moment(DateTimeOffset moment) =>
        moment.ToString("yyyy-MM-dd HH:mm '(UTC'zzz')'", CultureInfo.InvariantCulture);

    /// <summary>A UTC instant in a time zone; in UTC where the zone is unknown.</summary>
    public static DateTimeOffset InZone(DateTime utc, string timeZone)
    {
        var instant = new DateTimeOffset(DateTime.SpecifyKind(utc, DateTimeKind.Utc));
        return TimeZoneInfo.TryFindSystemTimeZoneById(timeZone, out var zone) ? TimeZoneInfo.ConvertTime(instant, zone) : instant;
    }
}
