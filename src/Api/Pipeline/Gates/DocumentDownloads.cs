using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Gates;

/// <summary><c>GET /files/documents?id=…</c>: a file that was handed in, for whoever sees its opportunity.</summary>
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

        var known = NodeId.TryRead(id, out _, out var key)
            ? await db.Visible<OpportunityDocument>(caller).AsNoTracking().SingleOrDefaultAsync(document => document.Id == key, stop)
            : null;
        if (known is null)
        {
            return Refuse(StatusCodes.Status404NotFound, "NOT_FOUND", "There is no document with this id that you may see.");
        }

        var file = await db.Set<StoredFile>().AsNoTracking().SingleAsync(stored => stored.Hash == known.Hash, stop);

        // Always a download and never sniffed: what somebody handed in must not run in a browser that is signed in here.
        http.Response.Headers.XContentTypeOptions = "nosniff";
        return Results.Bytes(file.Content, known.MediaType, known.FileName);
    }

    private static IResult Refuse(int status, string code, string message) =>
        Results.Json(new Problem(code, message), statusCode: status);
}
