using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Files;

/// <summary><c>GET /files/documents?id=…</c>: a file that was handed in, for whoever sees its opportunity or customer.</summary>
internal static class DocumentDownloads
{
    private const string Path = "/files/documents";

    public static void MapDocumentDownloads(this IEndpointRouteBuilder routes) => routes.MapGet(Path, Run);

    private static async Task<IResult> Run(string id, HttpContext http, CrmDbContext db, CancellationToken stop)
    {
        if (http.Caller() is not { } caller)
        {
            return Refuse(StatusCodes.Status401Unauthorized, "UNAUTHENTICATED", "Send a token.");
        }

        if (await Find(id, db, caller, stop) is not { } known)
        {
            return Refuse(StatusCodes.Status404NotFound, "NOT_FOUND", "There is no document with this id that you may see.");
        }

        var file = await db.Set<StoredFile>().AsNoTracking().SingleAsync(stored => stored.Hash == known.Hash, stop);

        // Always a download and never sniffed: what somebody handed in must not run in a browser that is signed in here.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(file.Content, known.MediaType, known.Name);
    }

    private static async Task<DocumentFile?> Find(string id, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        if (!NodeId.TryRead(id, out _, out var key))
        {
            return null;
        }

        return await db.Visible<OpportunityDocument>(caller)
            .Where(document => document.Id == key)
            .Select(document => new DocumentFile(document.FileName, document.MediaType, document.Size, document.Hash))
            .SingleOrDefaultAsync(stop)
            ?? await db.Visible<CustomerDocument>(caller)
                .Where(document => document.Id == key)
                .Select(document => new DocumentFile(document.FileName, document.MediaType, document.Size, document.Hash))
                .SingleOrDefaultAsync(stop);
    }

    private static IResult Refuse(int status, string code, string message) =>
        Results.Json(new Problem(code, message), statusCode: status);
}
