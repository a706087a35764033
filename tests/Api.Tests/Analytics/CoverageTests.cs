using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Analytics;

/// <summary>管道覆盖率: whether there is enough open for what is still to be won.</summary>
public sealed class CoverageTests
{
    private const string Performance =
        "query($on: LocalDate!) { performance(period: MONTH, on: $on) { whole { remaining open coverage neededCoverage } users { open coverage neededCoverage user { name } } } }";

    private static readonly DateOnly Today = CompanyDay.Today;

    [Theory, EveryDatabase]
    public async Task Who_wins_one_of_four_needs_four_times_what_remains(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        await admin.Do("setSalesTarget", new { period = "MONTH", on = Today, amount = 1000 }, "salesTarget { id }");
        await Win(admin, await admin.Open(200));
        foreach (var _ in Enumerable.Range(0, 3))
        {
            var lost = await admin.Open(900);
            await admin.Do("loseOpportunity", new { id = lost.Id(), version = lost.Version(), reason = "R", summary = "S", noCompetitor = true });
        }

        await Expect(admin, await admin.Open(1500), Today);
        await Expect(admin, await admin.Open(7000), Today.AddMonths(2));
        await admin.Open(9000);

        var month = (await admin.Data(Performance, new { on = Today })).GetProperty("performance");

        var whole = month.GetProperty("whole");
        Assert.Equal((800m, 1500m, 1.875m, 4m), (
            whole.GetProperty("remaining").GetDecimal(),
            whole.GetProperty("open").GetDecimal(),
            whole.GetProperty("coverage").GetDecimal(),
            whole.GetProperty("neededCoverage").GetDecimal()));
        var user = Assert.Single(month.GetProperty("users").EnumerateArray());
        Assert.Equal((1500m, 4m), (user.GetProperty("open").GetDecimal(), user.GetProperty("neededCoverage").GetDecimal()));
        Assert.Equal(JsonValueKind.Null, user.GetProperty("coverage").ValueKind);
    }

    private static Task<JsonElement> Win(CrmClient client, JsonElement opened) =>
        client.Do("winOpportunity", new { id = opened.Id(), version = opened.Version(), summary = "S" });

    private static Task<JsonElement> Expect(CrmClient client, JsonElement opened, DateOnly on) =>
        client.Do("updateOpportunity", new { id = opened.Id(), version = opened.Version(), expectedCloseOn = on });
}
