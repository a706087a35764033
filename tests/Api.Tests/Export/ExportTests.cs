using System.Globalization;
using System.Net;
using CrmGraph.Api.Export;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Import.Tables;
using CrmGraph.Api.Tests.Live;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Export;

public sealed class ExportTests(DemoServers servers, QuietServers quiet)
{
    private const string Opportunities =
        "query($least: Decimal) { opportunities(first: 2, order: [{ baseAmount: DESC }], where: { baseAmount: { gte: $least } }) { nodes { number title customer { name } amount: baseAmount } } }";

    private static readonly string[] Labels = ["a", "b"];
    private static readonly string[] Unknown = ["price"];

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Everybody_gets_every_row_they_may_see_and_no_other_with_the_totals_below(Database database)
    {
        var server = await quiet.Of(database);
        foreach (var userName in new[] { "li.ming", "lin.zhiqiang", "manager" })
        {
            var client = await server.As(userName);
            var expected = await Walk(client);

            var run = await ExportedFile.Finished(client, await Start(client, Opportunities, "CSV", ["amount"], """{"least": 0}"""));
            var rows = TableBytes.Read(await ExportedFile.Download(server.Anonymous(), run));

            Assert.Equal(expected.Count, run.GetProperty("done").GetInt32());
            Assert.Equal("1:number|title|customer.name|amount", rows[0]);
            Assert.Equal(expected.ConvertAll(row => row.Number), rows[1..^1].ConvertAll(row => int.Parse(row.Split(':', 2)[1].Split('|')[0], CultureInfo.InvariantCulture)));
            var totals = rows[^1].Split(':', 2)[1].Split('|');
            Assert.Equal(($"合计 ({expected.Count})", expected.Sum(row => row.Amount)), (totals[0], decimal.Parse(totals[3], CultureInfo.InvariantCulture)));
        }
    }

    [Theory, EveryDatabase]
    [Fault(33, "Names that begin like formulas, exported as CSV and as a workbook")]
    public async Task A_workbook_has_the_same_and_a_formula_stays_text(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("li.ming");
        await rep.Do("createCustomer", new { name = "=1+1 Formel", tags = Labels }, "customer { id }");
        const string Query = "{ customers(where: {name: {contains: \"Formel\"}}, first: 1) { nodes { name tags employees } } }";

        var workbook = await ExportedFile.Finished(rep, await Start(rep, Query, "XLSX", ["employees"], headings: ["名称", "标签", "人数"]));
        var text = await ExportedFile.Finished(rep, await Start(rep, Query, "CSV", []));

        Assert.Equal(["1:名称|标签|人数", "2:=1+1 Formel|a;b", "3:合计 (1)||0"], TableBytes.Read(await ExportedFile.Download(rep, workbook)).ConvertAll(row => row.TrimEnd('|')));
        Assert.Contains("'=1+1 Formel,\"a;b\",", System.Text.Encoding.UTF8.GetString(await ExportedFile.Download(rep, text)), StringComparison.Ordinal);
    }

    [Theory, EveryDatabaseWith("li.ming"), EveryDatabaseWith("manager")]
    public async Task Progress_is_told_to_who_asked_and_only_they_download_the_file(Database database, string userName)
    {
        var server = await servers.Of(database);
        var asker = await server.As(userName);
        await using var hub = await LiveClient.Connect(server, asker);
        await using var messages = hub.Watch("subscription { exportProgress { done total isFinished } }", new { }, await asker.Head());
        var run = await ExportedFile.Finished(asker, await Start(asker, "{ products { nodes { name } } }", "CSV", []));

        Assert.Equal(2, (await messages.Next(2)).Count);
        var path = run.GetProperty("file").GetString()!.Split('?')[0];
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(server.Anonymous(), path));
        Assert.Equal(HttpStatusCode.NotFound, await Status(await server.As("admin"), path));
        Assert.Equal(HttpStatusCode.OK, await Status(asker, path));
        Assert.Equal("NOT_FOUND", await (await server.As("emma.clarke")).RefusalOf("cancelExport", new { id = run.Id() }));
        Assert.Equal("EXPORT_FINISHED", await asker.RefusalOf("cancelExport", new { id = run.Id() }));
    }

    [Theory]
    [InlineData("{ customers { totalCount } }")]
    [InlineData("{ customers { nodes { name } } products { nodes { name } } }")]
    [InlineData("{ customers { nodes { ...F } } } fragment F on Customer { name }")]
    [InlineData("{ customers { nodes { nothing } } }")]
    [InlineData("mutation { createTeam(input: {name: \"x\"}) { team { name } } }")]
    [InlineData("{ customers { nodes { name } ")]
    [InlineData("{ me { name } }")]
    public async Task What_is_not_one_list_is_refused(string query)
    {
        var rep = await (await servers.Of(Database.Sqlite)).As("li.ming");

        Assert.Equal("EXPORT_QUERY_UNFIT", await rep.RefusalOf("startExport", new { query, format = "CSV" }));
        Assert.Equal("INVALID_VALUE", await rep.RefusalOf("startExport", new { query = "{ products { nodes { name } } }", format = "CSV", totals = Unknown }));
    }

    [Theory, EveryDatabase]
    [Fault(33, "An export cut off in the middle and taken up again, and one whose rows the disk kept half")]
    public async Task An_export_that_was_cut_off_goes_on_without_losing_or_repeating_a_row_and_its_file_is_removed_in_time(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        var (run, folder) = (await LargeExport.Of(server, 2_345, "{ customers { nodes { name } } }", "name"), server.Services.GetRequiredService<ExportFolder>());
        await folder.OpenRows(run.Id, 0).DisposeAsync();
        using var cut = new CancellationTokenSource();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => new FileExport(run.Id, folder, server.Services).Run(_ => cut.Cancel(), cut.Token));
        await File.AppendAllTextAsync(folder.RowsOf(run.Id), "[\"half a ro", Stop);
        await new FileExport(run.Id, folder, server.Services).Run(null, Stop);

        var rows = TableBytes.Read(await File.ReadAllBytesAsync(folder.FileOf(run.Id), Stop));
        Assert.Equal(Enumerable.Range(1, 2_345).Select(n => $"{n + 1}:Company {n}"), rows.Skip(1).SkipLast(1));
        Assert.Equal("2347:合计 (2345)", rows[^1]);

        // Its hour began long ago.
        await server.Services.GetRequiredService<ExportWorker>().RemoveExpired(Stop);
        Assert.False(File.Exists(folder.FileOf(run.Id)));
    }

    private static async Task<string> Start(
        CrmClient client,
        string query,
        string format,
        string[] totals,
        string? variables = null,
        string[]? headings = null) =>
        (await client.Do("startExport", new { query, variables, format, totals, headings }, "run { id }")).Id();

    private static async Task<List<(int Number, decimal Amount)>> Walk(CrmClient client)
    {
        List<(int, decimal)> rows = [];
        string? after = null;
        do
        {
            var page = (await client.Data(
                "query($after: String) { opportunities(first: 100, after: $after, order: [{ baseAmount: DESC }]) { nodes { number baseAmount } pageInfo { hasNextPage endCursor } } }",
                new { after })).GetProperty("opportunities");
            rows.AddRange(page.GetProperty("nodes").EnumerateArray().Select(node => (node.GetProperty("number").GetInt32(), node.GetProperty("baseAmount").GetDecimal())));
            var info = page.GetProperty("pageInfo");
            after = info.GetProperty("hasNextPage").GetBoolean() ? info.GetProperty("endCursor").GetString() : null;
        }
        while (after is not null);
        return rows;
    }

    private static async Task<HttpStatusCode> Status(CrmClient client, string path)
    {
        using var answer = await client.Send(HttpMethod.Get, path);
        return answer.StatusCode;
    }
}
