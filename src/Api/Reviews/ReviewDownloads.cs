using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Api.Reviews;

/// <summary><c>GET /reports/weekly-review/2026-W46.pdf</c> and <c>.xlsx</c>: the review as a file, with a token or a ticket.</summary>
internal static class ReviewDownloads
{
    public const string Folder = "/reports/weekly-review/";

    private const string Pdf = "pdf";
    private const string Xlsx = "xlsx";
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapReviewDownloads(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Folder + "{week}.{format}", Run);

    private static async Task<IResult> Run(
        string week,
        string format,
        string? lang,
        HttpContext http,
        CrmDbContext db,
        TimeProvider clock,
        CancellationToken stop)
    {
        if (http.Caller() is not { } caller)
        {
            return Refuse(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "Send a token, or open a fresh link.");
        }

        if (format is not (Pdf or Xlsx))
        {
            return Refuse(StatusCodes.Status404NotFound, "UNKNOWN_FORMAT", "A review is a .pdf or a .xlsx.");
        }

        try
        {
            var data = await GatherWeeklyReview.Run(IsoWeek.Parse(week), null, db, caller, clock, stop);
            var language = lang is null ? RequestLanguage.Of(http) : ReportLanguages.Parse(lang);
            return format == Pdf ? Document(data, language, http.Response) : Workbook(data, language);
        }
        catch (RuleException refused)
        {
            return Refuse(StatusCodes.Status400BadRequest, refused.Refusal.Code, refused.Refusal.Message);
        }
    }

    /// <summary>A browser shows it, and saves it under a name that says what it is.</summary>
    private static IResult Document(WeeklyReviewData data, ReportLanguage language, HttpResponse response)
    {
        response.Headers.ContentDisposition = $"inline; filename={FileName(data, Pdf)}";
        return Results.Bytes(WeeklyReviewPdf.Render(data, language), "application/pdf");
    }

    private static IResult Workbook(WeeklyReviewData data, ReportLanguage language)
    {
        using var workbook = new MemoryStream();
        WeeklyReviewWorkbook.Write(data, language, workbook);
        return Results.Bytes(workbook.ToArray(), WorkbookType, FileName(data, Xlsx));
    }

    private static string FileName(WeeklyReviewData data, string format) => $"weekly-review-{data.Week}.{format}";

    private static IResult Refuse(int status, string code, string message) =>
        Results.Json(new Problem(code, message), statusCode: status);
}
