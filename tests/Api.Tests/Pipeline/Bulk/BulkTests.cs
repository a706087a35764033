using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Pipeline.Bulk;

public sealed class BulkTests(DemoServers servers)
{
    private const string Result =
        "result { done refused items { opportunityId version refusal { code missing { nodeId } } } }";

    [Theory, EveryDatabase]
    public async Task Each_item_is_moved_or_says_why_not(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("li.ming");
        var (one, two, stale, gated) = (await rep.Open(), await rep.Open(), await rep.Open(), await rep.OpenGated());
        var foreign = await (await server.As("emma.clarke")).Open();
        var stage = one.OpenStages()[1];

        var result = await rep.Do(
            "moveOpportunities",
            new { stageId = stage, reason = "all at once", items = new[] { Item(one), Item(gated), Item(stale, 7), Item(foreign), Item(two) } },
            Result);

        Assert.Equal((2, 3), (result.GetProperty("done").GetInt32(), result.GetProperty("refused").GetInt32()));
        Assert.Equal([null, "STAGE_NOT_IN_PIPELINE", "STALE_VERSION", "NOT_FOUND", null], Codes(result));
        Assert.Equal(stage, (await rep.Read(two.Id(), "stage { id }")).GetProperty("stage").Id());
        Assert.Equal(stale.Version(), (await rep.Read(stale.Id())).Version());
        var history = (await rep.Read(one.Id(), "history { nodes { kind reason } }")).GetProperty("history").GetProperty("nodes");
        Assert.Equal("all at once", history[1].GetProperty("reason").GetString());
    }

    [Theory, EveryDatabase]
    public async Task The_gate_holds_for_each_of_many(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var (ready, behind) = (await rep.OpenGated(), await rep.OpenGated());
        var stages = ready.OpenStages();
        var done = await rep.Do("updateChecklist", new { opportunityId = ready.Id(), version = ready.Version(), stageId = stages[0], status = "DONE" });

        var result = await rep.Do("moveOpportunities", new { stageId = stages[1], items = new[] { Item(done), Item(behind) } }, Result);

        Assert.Equal([null, "STAGE_GATE_NOT_PASSED"], Codes(result));
        Assert.Equal("S00", result.GetProperty("items")[1].GetProperty("refusal").GetProperty("missing")[0].GetProperty("nodeId").GetString());
        Assert.Equal(["NOT_ALLOWED", "NOT_ALLOWED"], Codes(await rep.Do(
            "moveOpportunities",
            new { stageId = stages[2], overrideReason = "hurry", items = new[] { Item(await rep.Read(done.Id())), Item(behind) } },
            Result)));
    }

    [Theory, EveryDatabase]
    public async Task Many_are_handed_over_and_revised_at_once(Database database)
    {
        var server = await servers.Of(database);
        var (rep, supervisor) = (await server.As("li.ming"), await server.As("lin.zhiqiang"));
        var (one, two) = (await rep.Open(), await rep.Open());
        var successor = (await rep.Data("{ users(where: { name: { eq: \"王玥\" } }) { nodes { id } } }")).GetProperty("users").GetProperty("nodes")[0].Id();

        var revised = await rep.Do("updateOpportunities", new { expectedCloseOn = "2030-01-31", items = new[] { Item(one), Item(two) } }, Result);
        var versions = revised.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("version").GetInt32()).ToList();
        var moved = await rep.Do("transferOpportunities", new { ownerId = successor, note = "休假", items = new[] { Item(one, versions[0]), Item(two, versions[1]) } }, Result);

        Assert.Equal(2, moved.GetProperty("done").GetInt32());
        var now = await supervisor.Read(two.Id(), "expectedCloseOn owner { name }");
        Assert.Equal(("2030-01-31", "王玥"), (now.GetProperty("expectedCloseOn").GetString(), now.GetProperty("owner").GetProperty("name").GetString()));
    }

    [Theory, EveryDatabase]
    public async Task Nothing_and_the_same_twice_are_refused(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var one = await rep.Open();

        Assert.Equal("INVALID_VALUE", await rep.RefusalOf("moveOpportunities", new { stageId = one.OpenStages()[1], items = Array.Empty<object>() }));
        Assert.Equal("INVALID_VALUE", await rep.RefusalOf("moveOpportunities", new { stageId = one.OpenStages()[1], items = new[] { Item(one), Item(one) } }));
    }

    [Theory, EveryDatabase]
    public async Task A_repeated_key_changes_nothing_and_answers_the_same(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var (opened, gated) = (await rep.Open(), await rep.OpenGated());
        var input = new { stageId = opened.OpenStages()[1], items = new[] { Item(opened), Item(gated) }, idempotencyKey = opened.Id() };

        var first = await rep.Do("moveOpportunities", input, Result);
        var again = await rep.Do("moveOpportunities", input, Result);
        var other = await rep.Do("moveOpportunities", new { input.stageId, input.items, idempotencyKey = gated.Id() }, Result);

        Assert.Equal(first.GetRawText(), again.GetRawText());
        Assert.Equal((1, 0), (first.GetProperty("done").GetInt32(), other.GetProperty("done").GetInt32()));
        Assert.Equal(opened.Version() + 1, (await rep.Read(opened.Id())).Version());
    }

    private static object Item(JsonElement opportunity) => Item(opportunity, opportunity.Version());

    private static object Item(JsonElement opportunity, int version) => new { id = opportunity.Id(), version };

    private static IEnumerable<string?> Codes(JsonElement result) => result.GetProperty("items").EnumerateArray()
        .Select(item => item.GetProperty("refusal") is { ValueKind: JsonValueKind.Object } refusal ? refusal.GetProperty("code").GetString() : null);
}
