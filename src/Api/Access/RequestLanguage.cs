using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Api.Access;

/// <summary>The language a request is answered in: English where it asks for it first, else Chinese.</summary>
internal static class RequestLanguage
{
    public static ReportLanguage Of(HttpContext http) =>
        http.Request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value ?? "")
            .FirstOrDefault(language => IsEnglish(language) || IsChinese(language)) is { } wanted && IsEnglish(wanted)
            ? ReportLanguage.En
            : ReportLanguage.Zh;

    private static bool IsEnglish(string language) => language.StartsWith("en", StringComparison.OrdinalIgnoreCase);

    private static bool IsChinese(string language) => language.StartsWith("zh", StringComparison.OrdinalIgnoreCase);
}
