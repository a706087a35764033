using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Domain;
using CrmGraph.Domain.Automation.Exports;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Export;

/// <summary>A list of the graph and what file to make of it.</summary>
/// <param name="Query">A query with one list, its filter and order, and the fields of its nodes: each becomes a column. What it says about pages is passed over.</param>
/// <param name="Variables">Its variables, as the text of a JSON object.</param>
/// <param name="Format">What the file is.</param>
/// <param name="Headings">What stands above the columns, in their order; the names of the fields when left out.</param>
/// <param name="Totals">The columns whose sum stands below them, by the names that lead to them, joined by dots, for example <c>customer.annualRevenue</c>.</param>
/// <param name="Purpose">What the people in it are for; needed where a field tells of persons.</param>
/// <param name="Channel">On which way they will be reached; NONE, not at all, when left out. Whoever has not agreed to purpose and channel is left out.</param>
/// <param name="Hours">For how many hours the file can be downloaded, 1 to 168; 24 when left out.</param>
internal sealed record StartExportInput(
    string Query,
    string? Variables,
    ExportFormat Format,
    IReadOnlyList<string>? Headings,
    IReadOnlyList<string>? Totals,
    ExportPurpose? Purpose,
    ConsentChannel? Channel,
    int? Hours);

/// <summary>Makes a file of a whole list in the background: all rows the caller may see, and no other.</summary>
internal static class StartExport
{
    private const int UsualHours = 24;
    private const int MostHours = 168;
    private const int LongestQuery = 20_000;

    public static async Task<ExportRun> Run(StartExportInput input, RequestContext context)
    {
        var (db, caller, stop) = (context.Db(), context.Writer(), context.Stop);
        var hours = input.Hours ?? UsualHours;
        if (hours is < 1 or > MostHours || input.Query.Length > LongestQuery || input.Variables?.Length > LongestQuery)
        {
            throw new InvalidValue("input", $"must have at most {LongestQuery} characters of query and be kept for 1 to {MostHours} hours").AsException();
        }

        var query = ListQuery.Of(input.Query, context.Services.GetRequiredService<GraphQLExecutor>().Schema);
        var use = Use(query, input);
        var language = context.SpeaksEnglish() ? "en" : "zh-CN";
        var question = new ListPageQuestion(query.List, query.Text, input.Variables, language, caller) { Size = 1, IsCounted = true };
        var first = await ListPage.Read(question, context.Services, stop);
        var order = new ExportOrder(
            caller.UserId, query.List, query.Text, input.Variables, Columns(query, input), input.Format, language, first.Total, TimeSpan.FromHours(hours))
        {
            Use = use,
        };
        var run = ExportRun.Start(order, context.Clock().UtcNow());
        db.Add(run);
        await db.SaveAs(caller, stop);
        await context.Services.GetRequiredService<ExportFolder>().OpenRows(run.Id, 0).DisposeAsync();
        context.Services.GetRequiredService<ExportWorker>().Wake();
        return run;
    }

    /// <summary>A list that tells of nobody needs no purpose, and nobody is left out of it.</summary>
    private static ExportUse Use(ListQuery query, StartExportInput input)
    {
        if (query.Personal.Count == 0)
        {
            return ExportUse.Impersonal;
        }

        return input.Purpose is { } purpose
            ? new ExportUse(purpose, input.Channel ?? ConsentChannel.None)
            : throw new ExportPurposeMissing(query.Personal).AsException();
    }

    private static IReadOnlyList<ExportColumn> Columns(ListQuery query, StartExportInput input)
    {
        if (input.Headings is { } headings && headings.Count != query.Paths.Count)
        {
            throw new InvalidValue("headings", $"must be as many as the columns: {string.Join(", ", query.Paths)}").AsException();
        }

        var totals = input.Totals ?? [];
        return totals.FirstOrDefault(total => !query.Paths.Contains(total)) is { } unknown
            ? throw new InvalidValue("totals", $"must be columns; '{unknown}' is none of {string.Join(", ", query.Paths)}").AsException()
            : [.. query.Paths.Select((path, index) => new ExportColumn(path, input.Headings?[index] ?? path, totals.Contains(path)))];
    }
}
