using System.Text.Json;
using CrmGraph.Api.Import;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Live;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Import;

public sealed class ImportTests(ImportedServers servers)
{
    [Theory, EveryDatabase]
    public async Task Every_row_of_the_set_is_there_and_the_sums_are_exact(Database database)
    {
        var admin = await (await servers.Of(database)).As("admin");

        var data = await admin.Data(
            """
            {
              all: opportunities { totalCount }
              won: opportunities(where: {status: {eq: WON}}) { totalCount }
              lost: opportunities(where: {status: {eq: LOST}}) { totalCount }
              open: opportunities(where: {status: {eq: OPEN}}) { totalCount }
              engaging: opportunities(where: {status: {eq: OPEN}, stage: {nameEn: {eq: "Engaging"}}}) { totalCount }
              prospecting: opportunities(where: {status: {eq: OPEN}, stage: {nameEn: {eq: "Prospecting"}}}) { totalCount }
              withoutAccount: opportunities(where: {status: {eq: OPEN}, customer: {id: {eq: null}}}) { totalCount }
              customers { totalCount }
              reps: users(where: {role: {eq: SALES_REP}}) { totalCount }
              supervisors: users(where: {role: {eq: SUPERVISOR}}) { totalCount }
              teams { region supervisor { name } }
            }
            """);

        Assert.Equal(8800, Count(data, "all"));
        Assert.Equal(4238, Count(data, "won"));
        Assert.Equal(2473, Count(data, "lost"));
        Assert.Equal(2089, Count(data, "open"));
        Assert.Equal(1589, Count(data, "engaging"));
        Assert.Equal(500, Count(data, "prospecting"));
        Assert.Equal(1425, Count(data, "withoutAccount"));
        Assert.Equal(85, Count(data, "customers"));
        Assert.Equal(35, Count(data, "reps"));
        Assert.Equal(6, Count(data, "supervisors"));
        Assert.Equal(3, data.GetProperty("teams").EnumerateArray().Select(team => team.GetProperty("region").GetString()).Distinct().Count());
        Assert.Equal(10_005_534m, await SumOfWon(admin));
    }

    [Theory, EveryDatabase]
    public async Task Importing_again_brings_nothing_twice(Database database)
    {
        var server = await servers.Of(database);
        using var output = new StringWriter();

        var exit = await ImportCommand.Run(
            server.Services, ["import", SalesDataSet.Read().Folder, "--as-of", "2017-12-31"], output, TestContext.Current.CancellationToken);

        Assert.Equal(0, exit);
        Assert.Contains("Imported 0 opportunities; 8800 were here already.", output.ToString(), StringComparison.Ordinal);
        Assert.Equal(8800, Count(await (await server.As("admin")).Data("{ all: opportunities { totalCount } }"), "all"));
    }

    [Theory, EveryDatabase]
    public async Task A_database_that_a_server_was_started_on_still_counts_as_empty(Database database)
    {
        var folder = SmallSet();
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));

        var exit = await ImportCommand.Run(
            server.Services, ["import", folder, "--as-of", "2017-12-31"], TextWriter.Null, TestContext.Current.CancellationToken);
        await server.Open();

        Assert.Equal(0, exit);
        var data = await (await server.As("admin")).Data("{ pipelines { nameEn } opportunities { nodes { amount currency stage { nameEn } customer { name industry } } } }");
        Assert.Equal("Sales pipeline", Assert.Single(data.GetProperty("pipelines").EnumerateArray()).GetProperty("nameEn").GetString());
        var won = Assert.Single(data.GetProperty("opportunities").GetProperty("nodes").EnumerateArray());
        Assert.Equal(90m, won.GetProperty("amount").GetDecimal());
        Assert.Equal("USD", won.GetProperty("currency").GetString());
        Assert.Equal("technology", won.GetProperty("customer").GetProperty("industry").GetString());
    }

    [Theory, EveryDatabase]
    public async Task Pipelines_that_somebody_has_set_up_stay_beside_the_imported_one(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var pipeline = (await admin.Data("{ pipelines { id version } }")).GetProperty("pipelines")[0];
        await admin.Do("updatePipeline", new { id = pipeline.Id(), version = pipeline.Version(), nameEn = "Ours" }, "pipeline { id }");

        var exit = await ImportCommand.Run(
            server.Services, ["import", SmallSet(), "--as-of", "2017-12-31", "--currency", "CNY"], TextWriter.Null, TestContext.Current.CancellationToken);

        Assert.Equal(0, exit);
        var names = (await admin.Data("{ pipelines { nameEn } }")).GetProperty("pipelines").EnumerateArray().Select(made => made.GetProperty("nameEn").GetString());
        Assert.Equal(["Ours", "Project sale", "Sales pipeline"], names);
    }

    [Theory]
    [InlineData("sales_pipeline.csv", null, "sales_pipeline.csv: there is no such file in the folder.")]
    [InlineData("products.csv", "product,price\nA,1\n", "products.csv:1: the header must be 'product,series,sales_price'.")]
    [InlineData("products.csv", "product,series,sales_price\nGTX,G,cheap\n", "products.csv:2: sales_price 'cheap' is not a number")]
    [InlineData("sales_pipeline.csv", "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n1,Ann,GTX,,Won,2017-01-01,,5\n", "sales_pipeline.csv:2: openedOn '2017-01-01' is not a day such as 11/22/2026")]
    [InlineData("sales_pipeline.csv", "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n1,Bob,GTX,,Engaging,1/2/2017,,\n", "sales_pipeline.csv:2: sales_agent 'Bob' is not in sales_teams.csv")]
    [Fault(33, "Import files with broken headers, numbers, dates and names")]
    public async Task A_broken_file_is_named_with_its_line_and_nothing_is_imported(string file, string? content, string reason)
    {
        var folder = SmallSet();
        Write(folder, file, content);
        await using var server = CrmServer.Empty(await EmptyDatabase.New(Database.Sqlite));
        using var output = new StringWriter();

        var exit = await ImportCommand.Run(server.Services, ["import", folder, "--as-of", "2017-12-31"], output, TestContext.Current.CancellationToken);

        Assert.Equal(1, exit);
        Assert.Contains(reason, output.ToString(), StringComparison.Ordinal);
        Directory.Delete(folder, recursive: true);
    }

    [Theory, EveryDatabase]
    public async Task An_administrator_watches_how_far_it_is_and_a_rep_does_not(Database database)
    {
        var folder = SmallSet();
        await using var server = CrmServer.Empty(await EmptyDatabase.New(database));
        using var output = new StringWriter();
        Assert.Equal(0, await ImportCommand.Run(server.Services, ["import", folder, "--as-of", "2017-12-31"], output, TestContext.Current.CancellationToken));
        await server.Open();
        var (admin, rep) = (await server.As("admin"), await server.As("ann"));
        await using var hub = await LiveClient.Connect(server, admin);
        await using var messages = hub.Watch("subscription { importProgress(after: 0) { done total isFinished hasFailed run { source problem } } }", new { });

        var told = (await messages.Next(3)).Select(message => message.GetProperty("data").GetProperty("importProgress")).ToList();

        Assert.Equal(
            [(0, 1, false), (1, 1, false), (1, 1, true)],
            told.Select(progress => (progress.GetProperty("done").GetInt32(), progress.GetProperty("total").GetInt32(), progress.GetProperty("isFinished").GetBoolean())));
        Assert.Equal(Path.GetFileName(folder), told[0].GetProperty("run").GetProperty("source").GetString());
        Assert.Equal(1, Count(await admin.Data("{ importRuns { totalCount } }"), "importRuns"));
        Assert.Equal(0, Count(await rep.Data("{ importRuns { totalCount } }"), "importRuns"));
        Directory.Delete(folder, recursive: true);
    }

    /// <summary>A folder with one row of each kind.</summary>
    private static string SmallSet()
    {
        var folder = Directory.CreateTempSubdirectory("crm-import").FullName;
        Write(folder, "accounts.csv", "account,sector,year_established,revenue,employees,office_location,subsidiary_of\nAcme,technolgy,1996,1.5,20,Kenya,\n");
        Write(folder, "products.csv", "product,series,sales_price\nGTX,G,100\n");
        Write(folder, "sales_teams.csv", "sales_agent,manager,regional_office\nAnn,Mia,Central\n");
        Write(folder, "sales_pipeline.csv", "opportunity_id,sales_agent,product,account,deal_stage,engage_date,close_date,close_value\n1,Ann,GTX,Acme,Won,1/2/2017,2/3/2017,90\n");
        return folder;
    }

    private static void Write(string folder, string file, string? content)
    {
        var path = Path.Combine(folder, file);
        File.Delete(path);
        if (content is not null)
        {
            File.WriteAllText(path, content);
        }
    }

    private static int Count(JsonElement data, string field) => data.GetProperty(field).GetProperty("totalCount").GetInt32();

    private static async Task<decimal> SumOfWon(CrmClient client)
    {
        var sum = 0m;
        string? after = null;
        do
        {
            var page = (await client.Data(
                "query($after: String) { opportunities(first: 100, after: $after, where: {status: {eq: WON}}) { nodes { amount } pageInfo { hasNextPage endCursor } } }",
                new { after })).GetProperty("opportunities");
            sum += page.GetProperty("nodes").EnumerateArray().Sum(node => node.GetProperty("amount").GetDecimal());
            after = page.GetProperty("pageInfo").GetProperty("hasNextPage").GetBoolean()
                ? page.GetProperty("pageInfo").GetProperty("endCursor").GetString()
                : null;
        }
        while (after is not null);
        return sum;
    }
}
