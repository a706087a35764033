using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Pipeline.Design;

public sealed class PipelineDesignTests(DemoServers servers)
{
    private const string Pipeline =
        """
        pipeline { id version isDefault stages { id version nodeId position kind winProbability name nameEn documents { key kind } deadline { anchor days } approvalBy } }
        """;

    [Theory, EveryDatabase]
    public async Task An_administrator_draws_a_pipeline_and_changes_it_stage_by_stage(Database database)
    {
        var admin = await (await servers.Of(database)).As("admin");
        var made = await Create(admin);
        Assert.Equal(["A", "B", "W"], Nodes(made));
        Assert.Equal([0.1m, 0.2m, 1m], Chances(made));

        var added = await admin.Do(
            "addStage",
            new { pipelineId = made.Id(), version = made.Version(), stage = new { nodeId = "C", nameZh = "丙", nameEn = "C", kind = "OPEN", conversionToNext = 0.5 } },
            Pipeline);
        Assert.Equal(["A", "B", "C", "W"], Nodes(added));
        Assert.Equal([0.05m, 0.1m, 0.5m, 1m], Chances(added));

        var stages = added.GetProperty("stages").EnumerateArray().Select(stage => stage.Id()).ToList();
        var reordered = await admin.Do(
            "reorderStages",
            new { pipelineId = made.Id(), version = added.Version(), stageIds = new[] { stages[2], stages[0], stages[1], stages[3] } },
            Pipeline);
        Assert.Equal(["C", "A", "B", "W"], Nodes(reordered));

        var first = reordered.GetProperty("stages")[0];
        var removed = await admin.Do("removeStage", new { id = first.Id(), version = first.Version() }, Pipeline);
        Assert.Equal(["A", "B", "W"], Nodes(removed));
        Assert.Equal("STALE_VERSION", await admin.RefusalOf("removePipeline", new { id = made.Id(), version = made.Version() }));
        await admin.Do("removePipeline", new { id = made.Id(), version = removed.Version() }, Pipeline);
        Assert.DoesNotContain(made.Id(), (await admin.Data("{ pipelines { id } }")).GetProperty("pipelines").EnumerateArray().Select(p => p.Id()));
    }

    [Theory, EveryDatabase]
    public async Task A_stage_says_what_it_asks_for(Database database)
    {
        var admin = await (await servers.Of(database)).As("admin");
        var stage = (await Create(admin)).GetProperty("stages")[0];

        var changed = await admin.Do(
            "updateStage",
            new
            {
                id = stage.Id(),
                version = stage.Version(),
                nameEn = "Survey",
                conversionToNext = 0.25,
                deadline = new { anchor = "LEAD_ACQUIRED", days = 3 },
                documents = new[] { new { key = "licence", kind = "COMPLIANCE", nameZh = "执照", nameEn = "Licence" } },
                approvalBy = "SUPERVISOR",
            },
            "stage { nameZh nameEn winProbability deadline { anchor nodeId days } documents { key kind nameZh } approvalBy timeLimitDays }");

        Assert.Equal(
            """{"nameZh":"甲","nameEn":"Survey","winProbability":0.05,"deadline":{"anchor":"LEAD_ACQUIRED","nodeId":null,"days":3},"documents":[{"key":"licence","kind":"COMPLIANCE","nameZh":"执照"}],"approvalBy":"SUPERVISOR","timeLimitDays":7}""",
            changed.GetRawText());
    }

    [Theory, EveryDatabase]
    public async Task A_stage_with_an_opportunity_stays_until_it_has_left(Database database)
    {
        var server = await servers.Of(database);
        var (admin, rep) = (await server.As("admin"), await server.As("li.ming"));
        var made = await Create(admin);
        var (first, second) = (made.GetProperty("stages")[0], made.GetProperty("stages")[1]);
        var opened = await rep.OpenIn(made.Id());

        Assert.Equal("STAGE_STILL_IN_USE", await admin.RefusalOf("removeStage", new { id = first.Id(), version = first.Version() }));
        Assert.Equal("PIPELINE_STILL_IN_USE", await admin.RefusalOf("removePipeline", new { id = made.Id(), version = made.Version() }));
        await rep.Do("moveOpportunity", new { id = opened.Id(), version = opened.Version(), stageId = second.Id() });
        await admin.Do("removeStage", new { id = first.Id(), version = first.Version() }, Pipeline);

        var history = (await rep.Read(opened.Id(), "history { nodes { toStage { nodeId removedAt } } }")).GetProperty("history").GetProperty("nodes");
        Assert.Equal("A", history[0].GetProperty("toStage").GetProperty("nodeId").GetString());
        Assert.NotEqual(JsonValueKind.Null, history[0].GetProperty("toStage").GetProperty("removedAt").ValueKind);
        Assert.Equal("NOT_FOUND", await rep.RefusalOf("moveOpportunity", new { id = opened.Id(), version = 2, stageId = first.Id() }));
    }

    [Theory, EveryDatabase]
    public async Task There_always_is_one_default_pipeline(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        var made = await Create(admin);
        var former = await admin.PipelineNamed("标准销售");

        await admin.Do("updatePipeline", new { id = made.Id(), version = made.Version(), isDefault = true }, Pipeline);

        var defaults = (await admin.Data("{ pipelines { id isDefault } }")).GetProperty("pipelines").EnumerateArray()
            .Where(pipeline => pipeline.GetProperty("isDefault").GetBoolean()).Select(pipeline => pipeline.Id());
        Assert.Equal([made.Id()], defaults);
        Assert.Equal("DEFAULT_PIPELINE_NEEDED", await admin.RefusalOf("removePipeline", new { id = made.Id(), version = made.Version() + 1 }));
        Assert.NotEqual(former, made.Id());
    }

    private static Task<JsonElement> Create(CrmClient admin) => admin.Do(
        "createPipeline",
        new
        {
            nameZh = "渠道",
            nameEn = "Channel",
            stages = new object[]
            {
                new { nodeId = "A", nameZh = "甲", nameEn = "A", kind = "OPEN", conversionToNext = 0.5, timeLimitDays = 7 },
                new { nodeId = "B", nameZh = "乙", nameEn = "B", kind = "OPEN", conversionToNext = 0.2 },
                new { nodeId = "W", nameZh = "赢", nameEn = "Won", kind = "WON" },
            },
        },
        Pipeline);

    private static IEnumerable<string?> Nodes(JsonElement pipeline) =>
        pipeline.GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty("nodeId").GetString());

    private static IEnumerable<decimal> Chances(JsonElement pipeline) =>
        pipeline.GetProperty("stages").EnumerateArray().Select(stage => stage.GetProperty("winProbability").GetDecimal());
}
