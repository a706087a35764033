using CrmGraph.Api.Hosting;
using CrmGraph.Api.Pipeline.Totals;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Import;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Totals;

public sealed class BoardAuditTests(DemoServers demos, ImportedServers imports)
{
    private const string Differences = "{ boardDifferences { count amount status stage { id } owner { id } pipeline { id } } }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task The_demo_company_agrees_with_its_totals(Database database) =>
        await AssertAgrees(await demos.Of(database));

    [Theory, EveryDatabase]
    public async Task Imported_opportunities_agree_with_their_totals(Database database) =>
        await AssertAgrees(await imports.Of(database));

    [Theory, EveryDatabase]
    public async Task A_broken_total_is_reported_and_a_repair_mends_it(Database database)
    {
        await using var server = await Small(database);
        var admin = await server.As("admin");
        await Break(server);

        var reported = Assert.Single((await admin.Data(Differences)).GetProperty("boardDifferences").EnumerateArray());
        var (verified, told) = await Verify(server);
        var (repaired, _) = await Verify(server, VerifyCommand.Repair);

        Assert.Equal((2, 300m), (reported.GetProperty("count").GetInt32(), reported.GetProperty("amount").GetDecimal()));
        Assert.Equal("OPEN", reported.GetProperty("status").GetString());
        Assert.Equal(1, verified);
        Assert.Contains("count +2, amount +300", told, StringComparison.Ordinal);
        Assert.Equal(0, repaired);
        await AssertAgrees(server);
    }

    [Theory, EveryDatabase]
    public async Task Totals_that_are_missing_are_reported(Database database)
    {
        await using var server = await Small(database);
        await server.Do(db => db.Set<BoardTotal>().ExecuteDeleteAsync(Stop));

        var (exit, told) = await Verify(server);

        Assert.Equal(1, exit);
        Assert.Contains("count -1, amount -1000", told, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task Only_an_administrator_counts_everything(Database database)
    {
        var manager = await (await demos.Of(database)).As("manager");

        var error = await manager.Error(Differences);

        Assert.Equal("NOT_ALLOWED", error.GetProperty("extensions").GetProperty("code").GetString());
    }

    private static async Task AssertAgrees(CrmServer server)
    {
        var (exit, told) = await Verify(server);
        Assert.True(exit == 0, told);
        await server.Do(async db => Assert.True(await db.Set<BoardTotal>().AnyAsync(total => total.Count > 0, Stop)));
    }

    private static async Task<(int Exit, string Told)> Verify(CrmServer server, params string[] switches)
    {
        var output = new StringWriter();
        var exit = await VerifyCommand.Run(server.Services, ["verify", .. switches], output, Stop);
        return (exit, output.ToString());
    }

    private static async Task<CrmServer> Small(Database database)
    {
        var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        await (await server.As("admin")).Open(amount: 1000);
        return server;
    }

    private static Task Break(CrmServer server) => server.Do(db => db.Set<BoardTotal>()
        .Where(total => total.Status == OpportunityStatus.Open && total.OwnerId != BoardKey.Everybody)
        .ExecuteUpdateAsync(
            total => total.SetProperty(t => t.Count, t => t.Count + 2).SetProperty(t => t.Units, t => t.Units + 3_000_000),
            Stop));
}
