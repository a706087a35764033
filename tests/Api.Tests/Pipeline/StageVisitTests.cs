using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Pipeline;

public sealed class StageVisitTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task An_opportunity_tells_its_stays_with_who_and_why(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var opened = await rep.Open();
        var stages = opened.OpenStages();
        var moved = await rep.Do("moveOpportunity", new { id = opened.Id(), version = opened.Version(), stageId = stages[1], reason = "invited" });
        await rep.Do("moveOpportunity", new { id = opened.Id(), version = moved.Version(), stageId = stages[0], reason = "postponed" });

        var visits = (await rep.Read(opened.Id(), "stageVisits { visit leftAt reason stage { nodeId } enteredBy { name } }")).GetProperty("stageVisits");

        Assert.Equal(
            ["P01 1 ", "P02 1 invited", "P01 2 postponed"],
            visits.EnumerateArray().Select(v => $"{v.GetProperty("stage").GetProperty("nodeId")} {v.GetProperty("visit")} {v.GetProperty("reason")}"));
        Assert.All(visits.EnumerateArray(), visit => Assert.Equal("李明", visit.GetProperty("enteredBy").GetProperty("name").GetString()));
    }
}
