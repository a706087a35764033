using System.Globalization;
using System.Text;
using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation.Imports;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Import;

/// <summary>
/// <c>GET /files/imports/…/rejects.csv</c>: the refused rows with line and reason before their columns, to correct and send again;
/// for managers and administrators, with a token or a ticket.
/// </summary>
internal static class RejectsFile
{
    private static readonly string[] Added = ["行号 Line", "原因 Reason"];

    public static void MapRejectsFiles(this IEndpointRouteBuilder routes) => routes.MapGet("/files/imports/{id:guid}/rejects.csv", Answer);

    /// <summary>The path of a run's refused rows.</summary>
    public static string PathOf(Guid runId) => $"/files/imports/{runId:D}/rejects.csv";

    /// <summary>Writes them as they are read.</summary>
    public static async Task Write(ImportRun run, CrmDbContext db, Caller caller, Stream output, CancellationToken stop)
    {
        await using var text = new StreamWriter(output, new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), leaveOpen: true);
        await text.WriteAsync(CsvText.Mark);
        await Line([.. Added, .. run.Columns.Select(column => column.Header)]);
        var rejects = db.Visible<ImportReject>(caller).AsNoTracking().Where(reject => reject.RunId == run.Id).OrderBy(reject => reject.Line);
        await foreach (var reject in rejects.AsAsyncEnumerable().WithCancellation(stop))
        {
            await Line([reject.Line.ToString(CultureInfo.InvariantCulture), reject.Reason, .. reject.Values]);
        }

        async Task Line(IReadOnlyList<string?> values)
        {
            using var line = new StringWriter(CultureInfo.InvariantCulture);
            CsvText.Write(line, values);
            await text.WriteAsync(line.ToString());
        }
    }

    private static async Task<IResult> Answer(Guid id, HttpContext http, CrmDbContext db, CancellationToken stop)
    {
        if (http.Caller() is not { } caller)
        {
            return Results.Json(new Problem("UNAUTHENTICATED", "Send a token, or open a fresh link."), statusCode: StatusCodes.Status401Unauthorized);
        }

        if (await db.Visible<ImportRun>(caller).AsNoTracking().SingleOrDefaultAsync(run => run.Id == id, stop) is not { } run)
        {
            return Results.Json(new Problem("NOT_FOUND", "There is no import with this id that you may see."), statusCode: StatusCodes.Status404NotFound);
        }

        http.Response.Headers.CacheControl = "private, no-store";
        return Results.Stream(output => Write(run, db, caller, output, stop), "text/csv; charset=utf-8", "rejects.csv");
    }
}
