using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Reporting.Reports;
using CrmGraph.Reporting.WeeklyReview;
using Microsoft.AspNetCore.Http.Features;

namespace CrmGraph.Api.Reviews.Reports;

/// <summary>
/// <c>GET /reports/list/customers.xlsx</c> and the like: every row that the reader may see, written while it is read, so that
/// a list of any length takes no memory.
/// </summary>
internal static class ListDownloads
{
    public static void MapListDownloads(this IEndpointRouteBuilder routes) => routes.MapGet("/reports/list/{name}.xlsx", Run);

    private static async Task<IResult> Run(string name, HttpContext http, CrmDbContext db, TimeProvider clock, CancellationToken stop)
    {
        if (http.Caller() is not { } caller)
        {
            return FileAnswer.NotSignedIn();
        }

        if (!ListExport.All.TryGetValue(name, out var list))
        {
            return FileAnswer.Refuse(
                StatusCodes.Status404NotFound, "UNKNOWN_LIST", $"There are {string.Join(", ", ListExport.All.Keys.Order(StringComparer.Ordinal))}.");
        }

        var chinese = FileAnswer.Language(http) == ReportLanguage.Zh;
        var question = await ReportQuestion.Of(db, caller, clock, stop);
        var title = chinese ? list.Name.Zh : list.Name.En;
        http.Response.ContentType = FileAnswer.WorkbookType;
        http.Response.Headers.CacheControl = "private, no-store";
        http.Response.Headers.ContentDisposition = FileAnswer.Disposition(
            ReviewFormat.Xlsx, $"{name}.xlsx", FormattableString.Invariant($"{title} {question.Today:yyyy-MM-dd}.xlsx"));

        // The writer of the file knows no waiting; rows come and go while it writes.
        http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
        ListColumn[] columns = [.. list.Columns.Select(column => new ListColumn(chinese ? column.Name.Zh : column.Name.En, column.Width))];
        ListWorkbook.Write(title, columns, list.Rows(question, chinese), clock.UtcNow(), http.Response.Body);
        return Results.Empty;
    }
}
