using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Pipeline.Outcomes;

public sealed class OutcomeTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task A_suspended_opportunity_is_resumed_with_an_approval_where_the_pipeline_says_so(Database database)
    {
        var server = await servers.Of(database);
        var (admin, rep, supervisor) = (await server.As("admin"), await server.As("li.ming"), await server.As("lin.zhiqiang"));
        var opened = await rep.OpenIn(await PipelineWithRule(admin));
        var suspended = await rep.Do("suspendOpportunity", new { id = opened.Id(), version = opened.Version(), reason = "budget", resumeOn = "2030-01-01" });

        Assert.Equal("RESUME_NEEDS_APPROVAL", await rep.RefusalOf("resumeOpportunity", Of(suspended)));
        var approval = await rep.Do(
            "requestApproval",
            new { opportunityId = opened.Id(), version = suspended.Version(), purpose = "RESUME", request = "the budget is there" },
            "approval { id version decision }");
        Assert.Equal("RESUME_NEEDS_APPROVAL", await rep.RefusalOf("resumeOpportunity", Of(await rep.Read(opened.Id()))));
        Assert.Equal("APPROVAL_NEEDS_ROLE", await rep.RefusalOf("decideApproval", new { id = approval.Id(), version = 1, approved = true }));
        await supervisor.Do("decideApproval", new { id = approval.Id(), version = 1, approved = true, comment = "go" }, "approval { id decision decidedBy { name } }");
        var resumed = await rep.Do("resumeOpportunity", Of(await rep.Read(opened.Id())));

        Assert.Equal("OPEN", resumed.GetProperty("status").GetString());
    }

    [Theory, EveryDatabase]
    public async Task Losing_names_the_competitor_and_what_was_learned(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("li.ming");
        var opened = await rep.Open();
        var competitor = await rep.Do("createCompetitor", new { name = $"Rival {opened.Id()}", strengths = "price" }, "competitor { id version }");

        Assert.Equal("COMPETITOR_MISSING", await rep.RefusalOf("loseOpportunity", new { id = opened.Id(), version = opened.Version(), reason = "price", summary = "S" }));
        Assert.Equal("CLOSING_SUMMARY_MISSING", await rep.RefusalOf("loseOpportunity", new { id = opened.Id(), version = opened.Version(), reason = "price", summary = " ", competitorId = competitor.Id() }));
        await rep.Do("loseOpportunity", new { id = opened.Id(), version = opened.Version(), reason = "price", summary = "quote earlier", competitorId = competitor.Id() });

        var won = await rep.Data("query($id: ID!) { competitor(id: $id) { wonFromUs { nodes { id closingSummary } } } }", new { id = competitor.Id() });
        Assert.Equal(opened.Id(), won.GetProperty("competitor").GetProperty("wonFromUs").GetProperty("nodes")[0].Id());
    }

    [Theory, EveryDatabase]
    public async Task A_lost_opportunity_is_reopened_by_a_supervisor_and_a_terminated_one_by_nobody(Database database)
    {
        var server = await servers.Of(database);
        var (rep, supervisor) = (await server.As("li.ming"), await server.As("lin.zhiqiang"));
        var (lost, ended) = (await Lose(rep), await rep.Open());
        var terminated = await rep.Do("terminateOpportunity", new { id = ended.Id(), version = ended.Version(), reason = "cancelled", summary = "weak case" });

        Assert.Equal("NOT_ALLOWED", await rep.RefusalOf("reopenOpportunity", new { id = lost.Id(), version = lost.Version(), reason = "they called" }));
        Assert.Equal("TERMINATED_IS_FINAL", await supervisor.RefusalOf("reopenOpportunity", new { id = ended.Id(), version = terminated.Version(), reason = "x" }));
        var reopened = await supervisor.Do("reopenOpportunity", new { id = lost.Id(), version = lost.Version(), reason = "they called" });

        Assert.Equal("OPEN", reopened.GetProperty("status").GetString());
        var kinds = (await rep.Read(lost.Id(), "history { nodes { kind } }")).GetProperty("history").GetProperty("nodes").EnumerateArray();
        Assert.Equal(["OPENED", "LOST", "REOPENED"], kinds.Select(line => line.GetProperty("kind").GetString()));
    }

    [Theory, EveryDatabase]
    public async Task What_is_closed_is_archived_and_then_purged_by_an_administrator(Database database)
    {
        var server = await servers.Of(database);
        var (rep, admin) = (await server.As("li.ming"), await server.As("admin"));
        var lost = await Lose(rep);

        Assert.Equal("OPPORTUNITY_NOT_ARCHIVED", await admin.RefusalOf("purgeOpportunity", Of(lost)));
        var archived = await rep.Do("archiveOpportunity", Of(lost));
        Assert.False(await IsIn(rep, "opportunities", lost.Id()));
        Assert.True(await IsIn(rep, "archivedOpportunities", lost.Id()));
        Assert.Equal("NOT_ALLOWED", await rep.RefusalOf("purgeOpportunity", Of(archived)));
        var purge = new { id = lost.Id(), version = archived.Version(), idempotencyKey = lost.Id() };
        var once = await admin.Do("purgeOpportunity", purge);
        Assert.Equal(once.Version(), (await admin.Do("purgeOpportunity", purge)).Version());

        var purged = await admin.Read(lost.Id(), "title baseAmount lossReason closingSummary history { nodes { kind reason toBaseAmount } }");
        Assert.Equal((JsonValueKind.Null, JsonValueKind.Null), (purged.GetProperty("lossReason").ValueKind, purged.GetProperty("closingSummary").ValueKind));
        Assert.All(purged.GetProperty("history").GetProperty("nodes").EnumerateArray(), line => Assert.Equal(
            (JsonValueKind.Null, 1000m), (line.GetProperty("reason").ValueKind, line.GetProperty("toBaseAmount").GetDecimal())));
        Assert.False(await IsIn(admin, "archivedOpportunities", lost.Id()));
    }

    private static async Task<JsonElement> Lose(CrmClient rep)
    {
        var opened = await rep.Open();
        return await rep.Do(
            "loseOpportunity",
            new { id = opened.Id(), version = opened.Version(), reason = "price", summary = "quote earlier", noCompetitor = true });
    }

    private static async Task<string> PipelineWithRule(CrmClient admin)
    {
        var stages = new[] { new { nodeId = "A", nameZh = "甲", nameEn = "A", kind = "OPEN" } };
        var made = await admin.Do("createPipeline", new { nameZh = "规则", nameEn = "Rule", stages }, "pipeline { id version }");
        await admin.Do("updatePipeline", new { id = made.Id(), version = made.Version(), resumeApprovalBy = "SUPERVISOR" }, "pipeline { id }");
        return made.Id();
    }

    private static async Task<bool> IsIn(CrmClient client, string list, string id) =>
        (await client.Data($"query($id: ID!) {{ {list}(where: {{ id: {{ eq: $id }} }}) {{ totalCount }} }}", new { id }))
            .GetProperty(list).GetProperty("totalCount").GetInt32() == 1;

    private static object Of(JsonElement opportunity) => new { id = opportunity.Id(), version = opportunity.Version() };
}
