using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Files;
using CrmGraph.Api.Sales.Contracts;
using CrmGraph.Api.Sales.Quotations;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using CrmGraph.Reporting.Branding;
using CrmGraph.Reporting.Sales;
using CrmGraph.Reporting.WeeklyReview;
using Microsoft.Net.Http.Headers;

namespace CrmGraph.Api.Sales;

/// <summary>
/// <c>GET /files/quotations?id=…</c> and <c>/files/contracts?id=…</c>: a paper as PDF, for whoever sees its opportunity.
/// <c>lang</c> chooses the language.
/// </summary>
internal static class PaperDownloads
{
    public static void MapPaperDownloads(this IEndpointRouteBuilder routes)
    {
        routes.MapGet("/files/quotations", Quotation);
        routes.MapGet("/files/contracts", Contract);
    }

    private static Task<IResult> Quotation(string id, HttpContext http, CrmDbContext db, CancellationToken stop) =>
        Run(id, http, async (key, caller, language) =>
            await QuotationPapers.Of(key, db, caller, stop) is { } paper
                ? new PaperFile(QuotationPdf.Render(paper, language, await Brand(db, stop)), QuotationPdf.FileName(paper, language))
                : null);

    private static Task<IResult> Contract(string id, HttpContext http, CrmDbContext db, CancellationToken stop) =>
        Run(id, http, async (key, caller, language) =>
            await ContractPapers.Of(key, db, caller, stop) is { } paper
                ? new PaperFile(ContractPdf.Render(paper, language, await Brand(db, stop)), ContractPdf.FileName(paper, language))
                : null);

    private static async Task<IResult> Run(string id, HttpContext http, Func<Guid, Caller, ReportLanguage, Task<PaperFile?>> print)
    {
        if (http.Caller() is not { } caller)
        {
            return Refuse(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "Send a token.");
        }

        var file = NodeId.TryRead(id, out _, out var key) ? await print(key, caller, Language(http)) : null;
        if (file is null)
        {
            return Refuse(StatusCodes.Status404NotFound, "NOT_FOUND", "There is no document with this id that you may see.");
        }

        http.Response.Headers.CacheControl = "private, no-cache";
        http.Response.Headers.Vary = HeaderNames.AcceptLanguage;
        http.Response.Headers.ContentDisposition = $"inline; filename*=UTF-8''{Uri.EscapeDataString(file.Name)}";
        return Results.Bytes(file.Content, "application/pdf");
    }

    private static async Task<ReportBrand> Brand(CrmDbContext db, CancellationToken stop) => await db.Brand(await db.Workspace(stop), stop);

    private static ReportLanguage Language(HttpContext http) =>
        http.Request.Query["lang"] is [{ } wanted] ? ReportLanguages.Parse(wanted) : RequestLanguage.Of(http);

    private static IResult Refuse(int status, string code, string message) =>
        Results.Json(new Problem(code, message), statusCode: status);

    /// <summary>A printed paper.</summary>
    private sealed record PaperFile(byte[] Content, string Name);
}
