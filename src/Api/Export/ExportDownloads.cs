using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Automation.Exports;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Export;

/// <summary><c>GET /files/exports/…</c>: a finished file, for who asked for it, with a token or a ticket.</summary>
internal static class ExportDownloads
{
    private const string WorkbookType = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    public static void MapExportDownloads(this IEndpointRouteBuilder routes) => routes.MapGet("/files/exports/{id:guid}", Run);

    /// <summary>The path of a run's file.</summary>
    public static string PathOf(Guid runId) => $"/files/exports/{runId:D}";

    private static async Task<IResult> Run(Guid id, HttpContext http, CrmDbContext db, ExportFolder folder, TimeProvider clock, CancellationToken stop)
    {
        if (http.Caller() is not { } caller)
        {
            return Refuse(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "Send a token, or open a fresh link.");
        }

        var run = await db.Set<ExportRun>().AsNoTracking().Where(ExportVisibility.VisibleTo(caller)).SingleOrDefaultAsync(known => known.Id == id, stop);
        var path = folder.FileOf(id);
        if (run is not { FinishedAt: not null, Problem: null } || run.ExpiresAt <= clock.UtcNow() || !File.Exists(path))
        {
            return Refuse(StatusCodes.Status404NotFound, "NOT_FOUND", "There is no such file for you: it is not made, not yours, or its time is over.");
        }

        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return run.Format == ExportFormat.Csv
            ? Results.File(Path.GetFullPath(path), "text/csv; charset=utf-8", $"{run.List}.csv")
            : Results.File(Path.GetFullPath(path), WorkbookType, $"{run.List}.xlsx");
    }

    private static IResult Refuse(int status, string code, string message) => Results.Json(new Problem(code, message), statusCode: status);
}
