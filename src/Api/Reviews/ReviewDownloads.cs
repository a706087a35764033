using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Api.Reviews;

/// <summary><c>GET /reports/weekly-review/2026-W46.pdf</c> and <c>.xlsx</c>: the review as a file, with a token or a ticket.</summary>
internal static class ReviewDownloads
{
    public const string Folder = "/reports/weekly-review/";

    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapReviewDownloads(this IEndpointRouteBuilder routes) =>
        routes.MapGet(Folder + "{week}.{format}", Run);

    private static async Task<IResult> Run(
        string week,
        string format,
        string? lang,
        string? ticket,
        HttpContext http,
        CrmDbContext db,
        Tickets tickets,
        TimeProvider clock,
        CancellationToken stop)
    {
        if (await Reader(http, ticket, db, tickets, stop) is not { } caller)
        {
            return Refuse(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "Send a token, or open a fresh link.");
        }

        try
        {
            var data = await GatherWeeklyReview.Run(IsoWeek.Parse(week), null, db, caller, clock, stop);
            var language = lang is null ? RequestLanguage.Of(http) : ReportLanguages.Parse(lang);
            return format switch
            {
                "pdf" => Results.Bytes(WeeklyReviewPdf.Render(data, language), "application/pdf"),
                "xlsx" => Results.Stream(body => Workbook(data, language, body), WorkbookType, $"{week}.xlsx"),
                _ => Refuse(StatusCodes.Status404NotFound, "UNKNOWN_FORMAT", "A review is a .pdf or a .xlsx."),
            };
        }
        catch (RuleException refused)
        {
            return Refuse(StatusCodes.Status400BadRequest, refused.Refusal.Code, refused.Refusal.Message);
        }
    }

    /// <summary>A token speaks for its user; a ticket does for this address alone.</summary>
    private static async Task<Caller?> Reader(
        HttpContext http,
        string? ticket,
        CrmDbContext db,
        Tickets tickets,
        CancellationToken stop) =>
        ticket is not null && tickets.Redeem(http.Request.Path, ticket) is { } userName
            ? await Callers.Find(db, userName, stop)
            : http.Caller();

    private static async Task Workbook(WeeklyReviewData data, ReportLanguage language, Stream body)
    {
        using var workbook = new MemoryStream();
        WeeklyReviewWorkbook.Write(data, language, workbook);
        workbook.Position = 0;
        await workbook.CopyToAsync(body);
    }

    private static IResult Refuse(int status, string code, string message) =>
        Results.Json(new Problem(code, message), statusCode: status);
}
