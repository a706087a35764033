using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Reporting.WeeklyReview;
using Microsoft.Net.Http.Headers;

namespace CrmGraph.Api.Reviews;

/// <summary>
/// <c>GET /reports/weekly-review/2026-W46.pdf</c> and <c>.xlsx</c>, or <c>2026-W46/team-….pdf</c> for one scope: the
/// review as a file, with a token or a ticket. <c>lang</c> chooses the language, <c>version</c> an earlier version.
/// </summary>
internal static class ReviewDownloads
{
    public const string Folder = "/reports/weekly-review/";

    public static void MapReviewDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet(Folder + "{week}.{format}", Widest);
        routes.MapGet(Folder + "{week}/{scope}.{format}", Scoped);
    }

    private static Task<IResult> Widest(
        string week,
        string format,
        int? version,
        HttpContext http,
        CrmDbContext db,
        TimeProvider clock,
        CancellationToken stop) => Run(new WeeklyReviewArguments(week, null, version), format, http, db, clock, stop);

    private static Task<IResult> Scoped(
        string week,
        string scope,
        string format,
        int? version,
        HttpContext http,
        CrmDbContext db,
        TimeProvider clock,
        CancellationToken stop) => ReviewAddress.TryReadScope(scope, out var wanted)
            ? Run(new WeeklyReviewArguments(week, wanted, version), format, http, db, clock, stop)
            : Task.FromResult(Refuse(StatusCodes.Status404NotFound, "UNKNOWN_SCOPE", "A scope is team- or rep- with its id."));

    private static async Task<IResult> Run(
        WeeklyReviewArguments arguments,
        string format,
        HttpContext http,
        CrmDbContext db,
        TimeProvider clock,
        CancellationToken stop)
    {
        if (http.Caller() is not { } caller)
        {
            return Refuse(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "Send a token, or open a fresh link.");
        }

        if (Format(format) is not { } known)
        {
            return Refuse(StatusCodes.Status404NotFound, "UNKNOWN_FORMAT", "A review is a .pdf or a .xlsx.");
        }

        try
        {
            var data = await ReadWeeklyReview.Run(arguments, db, caller, clock, stop);
            return Answer(new ReviewFile(data, known, Language(http)), http);
        }
        catch (RuleException refused)
        {
            return Refuse(StatusCodes.Status400BadRequest, refused.Refusal.Code, refused.Refusal.Message);
        }
    }

    /// <summary>The file, or nothing where the reader has the same one already; shared caches keep none of it.</summary>
    private static IResult Answer(ReviewFile file, HttpContext http)
    {
        var tag = file.Tag;
        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        if (http.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false)))
        {
            http.Response.Headers.ETag = tag.ToString();
            return Results.StatusCode(StatusCodes.Status304NotModified);
        }

        http.Response.Headers.ContentDisposition = file.Disposition;
        return Results.Bytes(file.Render(), file.ContentType, entityTag: tag);
    }

    private static ReportLanguage Language(HttpContext http) =>
        http.Request.Query["lang"] is [{ } wanted] ? ReportLanguages.Parse(wanted) : RequestLanguage.Of(http);

    private static ReviewFormat? Format(string extension) => extension switch
    {
        "pdf" => ReviewFormat.Pdf,
        "xlsx" => ReviewFormat.Xlsx,
        _ => null,
    };

    private static IResult Refuse(int status, string code, string message) =>
        Results.Json(new Problem(code, message), statusCode: status);
}
