using CrmGraph.Api.Data;
using CrmGraph.Api.Files;
using CrmGraph.Domain.Access;
using CrmGraph.Reporting.Pictures;
using Microsoft.EntityFrameworkCore;
using Microsoft.Net.Http.Headers;

namespace CrmGraph.Api.Reviews.Branding;

/// <summary><c>GET /files/logo</c>: the organisation's logo, for anybody, because it stands on pages where nobody is signed in yet.</summary>
internal static class LogoDownload
{
    private const string Path = "/files/logo";

    /// <summary>Another logo has another address, so that nobody is shown the last one out of a cache.</summary>
    public static string Address(string hash) => $"{Path}?v={hash[..12]}";

    public static void MapLogoDownload(this IEndpointRouteBuilder routes) => routes.MapGet(Path, Run);

    private static async Task<IResult> Run(HttpContext http, CrmDbContext db, CancellationToken stop)
    {
        var logo = await db.Set<Workspace>().AsNoTracking()
            .Join(db.Set<StoredFile>(), workspace => workspace.LogoHash, file => file.Hash, (_, file) => file)
            .SingleOrDefaultAsync(stop);
        if (logo is null || Picture.TryRead(logo.Content) is not { } picture)
        {
            return FileAnswer.Refuse(StatusCodes.Status404NotFound, "NOT_FOUND", "There is no logo.");
        }

        http.Response.Headers.XContentTypeOptions = "nosniff";
        http.Response.Headers.CacheControl = "public, max-age=3600";
        var type = picture.Format == PictureFormat.Png ? "image/png" : "image/jpeg";
        return Results.Bytes(logo.Content, type, entityTag: new EntityTagHeaderValue($"\"{logo.Hash[..32]}\""));
    }
}
