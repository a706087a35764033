using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Analytics;

/// <summary>Who has how much to do.</summary>
public sealed class WorkloadTests(QuietServers servers)
{
    private const string Query =
        "query($days: Int) { workloads(days: $days) { opportunities amount overdue leads leadsOverdue contacts visits user { id name } team { id } } }";

    [Theory, EveryDatabase]
    public async Task Each_number_is_that_of_the_list_it_stands_for(Database database)
    {
        var manager = await (await servers.Of(database)).As("manager");
        var loads = (await manager.Data(Query)).GetProperty("workloads").EnumerateArray().ToList();

        Assert.True(loads.Count > 20);
        foreach (var load in loads.Where(load => load.GetProperty("opportunities").GetInt32() > 0).Take(5))
        {
            var lists = await manager.Data(
                """
                query($id: ID!, $now: DateTime!) {
                  open: opportunities(first: 100, where: { owner: { id: { eq: $id } }, status: { eq: OPEN } }) { totalCount nodes { baseAmount } }
                  overdue: opportunities(where: { owner: { id: { eq: $id } }, status: { eq: OPEN }, stageDueAt: { lte: $now } }) { totalCount }
                  leads(where: { owner: { id: { eq: $id } }, convertedAt: { eq: null } }) { totalCount }
                }
                """,
                new { id = load.At("user").Id(), now = DateTime.UtcNow });

            Assert.Equal(lists.At("open", "nodes").GetArrayLength(), lists.At("open", "totalCount").GetInt32());
            Assert.Equal(lists.At("open", "totalCount").GetInt32(), load.GetProperty("opportunities").GetInt32());
            Assert.Equal(lists.At("open", "nodes").EnumerateArray().Sum(o => o.GetProperty("baseAmount").GetDecimal()), load.GetProperty("amount").GetDecimal());
            Assert.Equal(lists.At("overdue", "totalCount").GetInt32(), load.GetProperty("overdue").GetInt32());
            Assert.Equal(lists.At("leads", "totalCount").GetInt32(), load.GetProperty("leads").GetInt32());
        }
    }

    [Theory, EveryDatabase]
    public async Task Contacts_and_visits_count_for_who_recorded_them(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        await admin.Do("createUser", new { userName = "rep", name = "Rep", role = "SALES_REP" }, "user { id }");
        await admin.Do("createUser", new { userName = "idle", name = "Idle", role = "SALES_REP" }, "user { id }");
        var rep = await server.As("rep");
        var opened = await rep.Open(amount: 750);
        await rep.Do("createLead", new { name = "Lead", source = "EVENT" }, "lead { id }");
        foreach (var (kind, at) in new[] { ("VISIT", -1), ("CALL", -2), ("VISIT", -40), ("PROPOSAL_VIEW", -1) })
        {
            await rep.Do("recordFollowUp", new { opportunityId = opened.Id(), kind, at = DateTime.UtcNow.AddDays(at), text = "T" }, "followUp { id }");
        }

        var loads = (await admin.Data(Query, new { days = 30 })).GetProperty("workloads").EnumerateArray().ToList();
        var own = (await rep.Data(Query)).GetProperty("workloads").EnumerateArray().ToList();

        Assert.Equal([("Rep", 1, 750m, 1, 2, 1), ("Idle", 0, 0m, 0, 0, 0)], loads.Select(Figures));
        Assert.Equal([("Rep", 1, 750m, 1, 2, 1)], own.Select(Figures));
    }

    private static (string? Name, int Opportunities, decimal Amount, int Leads, int Contacts, int Visits) Figures(JsonElement load) => (
        load.At("user", "name").GetString(),
        load.GetProperty("opportunities").GetInt32(),
        load.GetProperty("amount").GetDecimal(),
        load.GetProperty("leads").GetInt32(),
        load.GetProperty("contacts").GetInt32(),
        load.GetProperty("visits").GetInt32());
}
