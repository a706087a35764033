using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Pipeline.Gates;

public sealed class GateTests(DemoServers servers)
{
    private const string Missing = "missing { nodeId kind nameZh nameEn documentKey canBeOverridden stage { nodeId } }";

    [Theory, EveryDatabase]
    public async Task A_refused_move_lists_everything_that_is_missing_just_as_the_opportunity_does(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var opened = await rep.OpenGated();
        var stages = opened.OpenStages();

        var check = (await rep.Read(opened.Id(), $"canAdvance {{ allowed canBeOverridden stage {{ id }} {Missing} }}")).GetProperty("canAdvance");
        var refused = await rep.Try("moveOpportunity", Move(opened, stages[1]), errors: $"... on StageGateNotPassed {{ {Missing} }}");
        var skipping = await rep.Try("moveOpportunity", Move(opened, stages[3]), errors: $"... on StageGateNotPassed {{ {Missing} }}");

        Assert.False(check.GetProperty("allowed").GetBoolean());
        Assert.Equal(stages[1], check.GetProperty("stage").Id());
        Assert.Equal("STAGE_GATE_NOT_PASSED", refused.FirstError().GetProperty("code").GetString());
        Assert.Equal(check.GetProperty("missing").ToString(), refused.FirstError().GetProperty("missing").ToString());
        Assert.Equal("24小时内首次触达", check.GetProperty("missing")[0].GetProperty("nameZh").GetString());
        Assert.Equal(["S00", "S01", "S01", "S02", "S02", "S02"], Nodes(skipping.FirstError()));
        Assert.Equal(opened.Version(), (await rep.Read(opened.Id())).Version());
    }

    [Theory, EveryDatabase]
    public async Task What_is_done_opens_the_gate(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var opened = await rep.OpenGated();
        var stages = opened.OpenStages();

        var done = await rep.Do("updateChecklist", new { opportunityId = opened.Id(), version = opened.Version(), stageId = stages[0], status = "DONE" });
        var moved = await rep.Do("moveOpportunity", Move(done, stages[1]));

        Assert.Equal(opened.Version() + 1, done.Version());
        Assert.Equal(stages[1], moved.GetProperty("stage").Id());
    }

    [Theory, EveryDatabase]
    public async Task An_override_needs_a_supervisor_and_a_reason_and_is_in_the_history(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("li.ming");
        var supervisor = await server.As("lin.zhiqiang");
        var opened = await rep.OpenGated();
        var stage = opened.OpenStages()[1];

        Assert.Equal("NOT_ALLOWED", await rep.RefusalOf("moveOpportunity", Overridden(opened, stage, "let me")));
        Assert.Equal("GATE_OVERRIDE_REASON_MISSING", await supervisor.RefusalOf("moveOpportunity", Overridden(opened, stage, " ")));
        await supervisor.Do("moveOpportunity", Overridden(opened, stage, "they met at the fair"));

        var history = (await rep.Read(opened.Id(), "history { nodes { kind overrideReason } }")).GetProperty("history").GetProperty("nodes");
        Assert.Equal("they met at the fair", history[1].GetProperty("overrideReason").GetString());
    }

    [Theory, EveryDatabase]
    public async Task Nobody_wins_without_the_compliance_documents(Database database)
    {
        var server = await servers.Of(database);
        var manager = await server.As("manager");
        var opened = await (await server.As("li.ming")).OpenGated();
        var input = new { id = opened.Id(), version = opened.Version(), summary = "They knew us.", overrideReason = "it is urgent" };

        var refused = await manager.Try("winOpportunity", input, errors: $"... on ComplianceCannotBeOverridden {{ {Missing} }}");

        Assert.Equal("COMPLIANCE_CANNOT_BE_OVERRIDDEN", refused.FirstError().GetProperty("code").GetString());
        Assert.Equal(["legal-review", "qualification"], refused.FirstError().GetProperty("missing").EnumerateArray().Select(m => m.GetProperty("documentKey").GetString()));
        Assert.Equal("OPEN", (await manager.Read(opened.Id())).GetProperty("status").GetString());
    }

    [Theory, EveryDatabase]
    public async Task Nothing_is_opened_behind_a_gate(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var stage = (await rep.OpenGated()).OpenStages()[2];

        Assert.Equal("STAGE_GATE_NOT_PASSED", await rep.RefusalOf("createOpportunity", new { title = "T", amount = 1, stageId = stage }));
    }

    [Theory, EveryDatabase]
    public async Task Another_pipeline_begins_at_its_first_stage_and_needs_a_supervisor(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("li.ming");
        var opened = await rep.OpenGated();
        var input = new { id = opened.Id(), version = opened.Version(), pipelineId = await rep.PipelineNamed("项目型销售"), reason = "it is a project" };

        Assert.Equal("NOT_ALLOWED", await rep.RefusalOf("switchPipeline", input));
        var switched = await (await server.As("lin.zhiqiang")).Do("switchPipeline", input, "opportunity { id stage { nodeId } pipeline { id } }");

        Assert.Equal(("P01", input.pipelineId), (switched.GetProperty("stage").GetProperty("nodeId").GetString(), switched.GetProperty("pipeline").Id()));
    }

    private static IEnumerable<string?> Nodes(JsonElement error) =>
        error.GetProperty("missing").EnumerateArray().Select(missing => missing.GetProperty("nodeId").GetString());

    private static object Move(JsonElement opportunity, string stageId) => new { id = opportunity.Id(), version = opportunity.Version(), stageId };

    private static object Overridden(JsonElement opportunity, string stageId, string overrideReason) =>
        new { id = opportunity.Id(), version = opportunity.Version(), stageId, overrideReason };
}
