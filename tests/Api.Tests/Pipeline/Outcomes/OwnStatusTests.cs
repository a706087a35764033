using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Pipeline.Outcomes;

/// <summary>自定义状态: what a company calls the statuses.</summary>
public sealed class OwnStatusTests
{
    private static readonly object Hot = new { key = "hot", meaning = "OPEN", nameZh = "热", nameEn = "Hot" };
    private static readonly object Budget = new { key = "budget", meaning = "SUSPENDED", nameZh = "等预算", nameEn = "Waiting for the budget" };

    [Theory, EveryDatabase]
    public async Task An_opportunity_has_an_own_status_that_means_the_status_it_has(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var opened = await admin.Open();
        await Name(admin, Hot, Budget);

        Assert.Equal("OWN_STATUS_MEANS_ANOTHER", await admin.RefusalOf("labelOpportunity", Label(opened, "budget")));
        Assert.Equal("INVALID_VALUE", await admin.RefusalOf("labelOpportunity", Label(opened, "cold")));
        var suspended = await admin.Do("suspendOpportunity", new { id = opened.Id(), version = opened.Version() });
        var labelled = await admin.Do("labelOpportunity", Label(suspended, "budget"), "opportunity { id version status ownStatus { meaning nameZh nameEn } }");
        var found = await admin.Data("""{ opportunities(where: { statusKey: { eq: "budget" } }) { nodes { id } } }""");

        Assert.Equal("""{"meaning":"SUSPENDED","nameZh":"等预算","nameEn":"Waiting for the budget"}""", labelled.GetProperty("ownStatus").GetRawText());
        Assert.Equal(opened.Id(), Assert.Single(found.GetProperty("opportunities").GetProperty("nodes").EnumerateArray()).Id());

        var resumed = await admin.Do("resumeOpportunity", new { id = opened.Id(), version = labelled.Version() }, "opportunity { id version ownStatus { key } }");
        Assert.Equal(JsonValueKind.Null, resumed.GetProperty("ownStatus").ValueKind);
    }

    [Theory, EveryDatabase]
    public async Task One_that_opportunities_have_does_not_vanish(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var opened = await admin.Open();
        var pipeline = await Name(admin, Hot, Budget);
        await admin.Do("labelOpportunity", Label(opened, "hot"));

        Assert.Equal("OWN_STATUS_STILL_IN_USE", await admin.RefusalOf("updatePipeline", Statuses(pipeline, Budget)));
        var changed = await admin.Do("updatePipeline", Statuses(pipeline, Hot), "pipeline { statuses { key meaning } }");

        Assert.Equal("""[{"key":"hot","meaning":"OPEN"}]""", changed.GetProperty("statuses").GetRawText());
    }

    private static async Task<JsonElement> Name(CrmClient admin, params object[] statuses)
    {
        var id = await admin.PipelineNamed("项目型销售");
        var pipeline = (await admin.Data("query($id: ID!) { pipeline(id: $id) { id version } }", new { id })).GetProperty("pipeline");
        return await admin.Do("updatePipeline", Statuses(pipeline, statuses), "pipeline { id version }");
    }

    private static object Statuses(JsonElement pipeline, params object[] statuses) =>
        new { id = pipeline.Id(), version = pipeline.Version(), statuses };

    private static object Label(JsonElement opportunity, string statusKey) =>
        new { id = opportunity.Id(), version = opportunity.Version(), statusKey };
}
