using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.FollowUps;

/// <summary>客户需求档案: what after-sales should know.</summary>
public sealed class RequirementFileTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task What_was_said_on_the_way_is_there_for_whoever_takes_over(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("li.ming");
        var opened = await rep.Open();
        var first = new
        {
            opportunityId = opened.Id(),
            kind = "VISIT",
            at = "2026-03-15T06:00:00Z",
            need = "降低仓储人工成本",
            objection = "担心实施周期长",
            commitment = "15天内上线",
            solution = "快速部署版",
        };
        await rep.Do("recordFollowUp", first, "followUp { id }");
        await rep.Do("recordFollowUp", new { opportunityId = opened.Id(), kind = "CALL", at = "2026-03-18T06:00:00Z", need = "库存周转率提升" }, "followUp { id }");
        var successor = (await rep.Data("{ users(where: { name: { eq: \"王玥\" } }) { nodes { id } } }")).At("users", "nodes")[0].Id();
        var version = (await rep.Read(opened.Id())).Version();
        await rep.Do("transferOpportunity", new { id = opened.Id(), version, ownerId = successor, note = "售后交接" });

        var file = (await (await server.As("wang.yue")).Read(
            opened.Id(), "requirements { needs { text author { name } } objections { text } commitments { text } solutions { text at } }")).GetProperty("requirements");

        Assert.Equal([("降低仓储人工成本", "李明"), ("库存周转率提升", "李明")], file.GetProperty("needs").EnumerateArray().Select(Signed));
        Assert.Equal("担心实施周期长", Assert.Single(file.GetProperty("objections").EnumerateArray()).GetProperty("text").GetString());
        Assert.Equal("15天内上线", Assert.Single(file.GetProperty("commitments").EnumerateArray()).GetProperty("text").GetString());
        Assert.Equal("快速部署版", Assert.Single(file.GetProperty("solutions").EnumerateArray()).GetProperty("text").GetString());
    }

    private static (string?, string?) Signed(JsonElement note) => (note.GetProperty("text").GetString(), note.At("author", "name").GetString());
}
