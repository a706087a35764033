using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Files;

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
            : Task.FromResult(FileAnswer.Refuse(StatusCodes.Status404NotFound, "UNKNOWN_SCOPE", "A scope is team- or rep- with its id."));

    private static Task<IResult> Run(
        WeeklyReviewArguments arguments,
        string format,
        HttpContext http,
        CrmDbContext db,
        TimeProvider clock,
        CancellationToken stop) => FileAnswer.For(http, format, async (caller, known) =>
        {
            var data = await ReadWeeklyReview.Run(arguments, db, caller, clock, stop);
            var file = new ReviewFile(data, known, FileAnswer.Language(http), await db.Brand(await db.Workspace(stop), stop));
            return FileAnswer.Of(http, known, file.Tag, file.Disposition, file.Render);
        });
}
