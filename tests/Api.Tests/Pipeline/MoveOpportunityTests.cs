using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Pipeline;

public sealed class MoveOpportunityTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task A_moved_opportunity_is_in_its_new_stage_and_its_history_says_so(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var opened = await rep.Open();
        var next = opened.OpenStages()[1];

        var payload = (await rep.Data(PipelineSteps.Move, Input(opened.Id(), opened.Version(), next))).GetProperty("moveOpportunity");

        Assert.Equal(next, payload.GetProperty("opportunity").GetProperty("stage").Id());
        Assert.Equal(opened.Version() + 1, payload.GetProperty("opportunity").Version());
        var history = await rep.Data(
            "query($id: ID!) { opportunity(id: $id) { history { nodes { kind fromStage { id } toStage { id } by { userName } reason } } } }",
            new { id = opened.Id() });
        var lines = history.GetProperty("opportunity").GetProperty("history").GetProperty("nodes");
        Assert.Equal(["OPENED", "MOVED"], lines.EnumerateArray().Select(line => line.GetProperty("kind").GetString()));
        Assert.Equal(opened.OpenStages()[0], lines[1].GetProperty("fromStage").Id());
        Assert.Equal("li.ming", lines[1].GetProperty("by").GetProperty("userName").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_stale_version_is_refused_with_both_versions_and_nothing_moves(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var opened = await rep.Open();

        var payload = (await rep.Data(PipelineSteps.Move, Input(opened.Id(), opened.Version() + 1, opened.OpenStages()[1])))
            .GetProperty("moveOpportunity");

        Assert.Equal(System.Text.Json.JsonValueKind.Null, payload.GetProperty("opportunity").ValueKind);
        Assert.Equal("STALE_VERSION", payload.FirstError().GetProperty("code").GetString());
        Assert.Equal(opened.Version(), payload.FirstError().GetProperty("actual").GetInt32());
        Assert.Equal(opened.GetProperty("stage").Id(), await StageOf(rep, opened.Id()));
    }

    [Theory, EveryDatabase]
    public async Task A_closed_opportunity_can_no_longer_move(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var opened = await rep.Open();
        var won = (await rep.Data(
            "mutation($input: WinOpportunityInput!) { winOpportunity(input: $input) { opportunity { id version status closedOn } errors { __typename } } }",
            new { input = new { id = opened.Id(), version = opened.Version(), summary = "They knew us." } })).GetProperty("winOpportunity").GetProperty("opportunity");

        var payload = (await rep.Data(PipelineSteps.Move, Input(opened.Id(), won.Version(), opened.OpenStages()[1]))).GetProperty("moveOpportunity");

        Assert.Equal("WON", won.GetProperty("status").GetString());
        Assert.Equal("OpportunityAlreadyClosed", payload.FirstError().GetProperty("__typename").GetString());
        Assert.Equal("OPPORTUNITY_ALREADY_CLOSED", payload.FirstError().GetProperty("code").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_foreign_opportunity_answers_like_a_missing_one(Database database)
    {
        var server = await servers.Of(database);
        var opened = await (await server.As("li.ming")).Open();
        var other = await server.As("emma.clarke");

        var foreign = (await other.Data(PipelineSteps.Move, Input(opened.Id(), opened.Version(), opened.OpenStages()[1]))).GetProperty("moveOpportunity");

        Assert.Equal("NOT_FOUND", foreign.FirstError().GetProperty("code").GetString());
        var read = await other.Data("query($id: ID!) { opportunity(id: $id) { id } node(id: $id) { id } }", new { id = opened.Id() });
        Assert.Equal(System.Text.Json.JsonValueKind.Null, read.GetProperty("opportunity").ValueKind);
        Assert.Equal(System.Text.Json.JsonValueKind.Null, read.GetProperty("node").ValueKind);
    }

    [Theory, EveryDatabase]
    public async Task A_stage_that_stands_for_the_end_is_reached_by_winning_only(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var opened = await rep.Open();
        var won = opened.GetProperty("pipeline").GetProperty("stages").EnumerateArray()
            .First(stage => stage.GetProperty("kind").GetString() == "WON").Id();

        var payload = (await rep.Data(PipelineSteps.Move, Input(opened.Id(), opened.Version(), won))).GetProperty("moveOpportunity");

        Assert.Equal("STAGE_CLOSES_OPPORTUNITY", payload.FirstError().GetProperty("code").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_repeated_idempotency_key_moves_once_and_answers_the_same(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var opened = await rep.Open();
        var input = new { input = new { id = opened.Id(), version = opened.Version(), stageId = opened.OpenStages()[1], idempotencyKey = opened.Id() } };

        var first = await rep.Data(PipelineSteps.Move, input);
        var again = await rep.Data(PipelineSteps.Move, input);

        Assert.Equal(first.ToString(), again.ToString());
        Assert.Equal(opened.Version() + 1, again.GetProperty("moveOpportunity").GetProperty("opportunity").Version());
    }

    private static object Input(string id, int version, string stageId) => new { input = new { id, version, stageId } };

    private static async Task<string> StageOf(CrmClient client, string id) =>
        (await client.Data("query($id: ID!) { opportunity(id: $id) { stage { id } } }", new { id })).GetProperty("opportunity").GetProperty("stage").Id();
}
