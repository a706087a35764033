using CrmGraph.Api.Access;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Reporting.WeeklyReview;
using Microsoft.Net.Http.Headers;

namespace CrmGraph.Api.Reviews;

/// <summary>Answers with a report as a file, or says why there is none.</summary>
internal static class FileAnswer
{
    public const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private const string PdfType = "application/pdf";

    /// <summary>The file, or nothing where the reader has the same one already; shared caches keep none of it.</summary>
    public static IResult Of(HttpContext http, ReviewFormat format, EntityTagHeaderValue tag, string disposition, Func<byte[]> render)
    {
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            http.Response.Headers.ETag = tag.ToString();
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        http.Response.Headers.ContentDisposition = disposition;
        return Results.Bytes(render(), ContentType(format), entityTag: tag);
    }

    /// <summary>A browser shows the document and saves the workbook; old ones take the plain name.</summary>
    public static string Disposition(ReviewFormat format, string plainName, string name) =>
        $"{(format == ReviewFormat.Pdf ? "inline" : "attachment")}; filename={plainName}; filename*=UTF-8''{Uri.EscapeDataString(name)}";

    public static string ContentType(ReviewFormat format) => format == ReviewFormat.Pdf ? PdfType : WorkbookType;

    /// <summary>What a file of the format ends with.</summary>
    public static string Extension(ReviewFormat format) => format == ReviewFormat.Pdf ? "pdf" : "xlsx";

    public static ReportLanguage Language(HttpContext http) =>
        http.Request.Query["lang"] is [{ } wanted] ? ReportLanguages.Parse(wanted) : RequestLanguage.Of(http);

    public static ReviewFormat? Format(string extension) => extension switch
    {
        "pdf" => ReviewFormat.Pdf,
        "xlsx" => ReviewFormat.Xlsx,
        _ => null,
    };

    /// <summary>What <paramref name="answer"/> makes for whoever is signed in, or why there is no file.</summary>
    public static async Task<IResult> For(HttpContext http, string extension, Func<Caller, ReviewFormat, Task<IResult>> answer)
    {
        if (http.Caller() is not { } caller)
        {
            return NotSignedIn();
        }

        if (Format(extension) is not { } format)
        {
            return Refuse(StatusCodes.Status404NotFound, "UNKNOWN_FORMAT", "A report is a .pdf or a .xlsx.");
        }

        try
        {
            return await answer(caller, format);
        }
        catch (RuleException refused)
        {
            return Refuse(StatusCodes.Status400BadRequest, refused.Refusal.Code, refused.Refusal.Message);
        }
    }

    public static IResult NotSignedIn() => Refuse(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "Send a token, or open a fresh link.");

    public static IResult Refuse(int status, string code, string message) => Results.Json(new Problem(code, message), statusCode: status);
}
