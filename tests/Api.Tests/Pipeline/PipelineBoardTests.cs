using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Pipeline;

[Collection("Counts statements")]
public sealed class PipelineBoardTests(DemoServers servers)
{
    private const string Board = "query($id: ID!) { pipelineBoard(pipelineId: $id) { count sequence } }";

    private const string Columns =
        "query($id: ID!) { pipelineBoard(pipelineId: $id) { columns { count stage { id version name nameEn winProbability pipeline { id } } } } }";

    [Theory, EveryDatabase]
    public async Task A_board_says_how_far_the_feed_of_changes_had_come(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var opened = await rep.Open();
        var pipeline = new { id = opened.GetProperty("pipeline").Id() };

        var before = (await rep.Data(Board, pipeline)).GetProperty("pipelineBoard");
        await rep.Data(
            PipelineSteps.Move,
            new { input = new { id = opened.Id(), version = opened.Version(), stageId = opened.OpenStages()[1] } });
        var after = (await rep.Data(Board, pipeline)).GetProperty("pipelineBoard");

        Assert.True(before.GetProperty("sequence").GetInt64() > 0);
        Assert.True(after.GetProperty("sequence").GetInt64() > before.GetProperty("sequence").GetInt64());
    }

    [Theory, EveryDatabase]
    public async Task A_board_whose_stages_are_known_is_one_statement_that_reads_no_opportunity(Database database)
    {
        var server = await servers.Of(database);
        var manager = await server.As("manager");
        var pipelines = (await manager.Data("{ pipelines { id } }")).GetProperty("pipelines");
        await manager.Data(Board, new { id = pipelines[0].Id() });
        server.Statements.Reset();

        await manager.Data(Board, new { id = pipelines[0].Id() });

        var statement = Assert.Single(server.Statements.Statements, sql => !sql.Contains("\"UserName\" =", StringComparison.Ordinal));
        Assert.DoesNotContain("Opportunities", statement, StringComparison.Ordinal);
    }

    [Theory, EveryDatabase]
    public async Task The_stages_of_a_board_are_not_read_again_until_one_of_them_is_changed(Database database)
    {
        var server = await servers.Of(database);
        var (admin, rep) = (await server.As("admin"), await server.As("li.ming"));
        var made = await admin.Do("createPipeline", new { nameZh = "看板", nameEn = "Board", stages = NewStages }, "pipeline { id }");
        var id = made.Id();
        await Stages(rep, id);
        server.Statements.Reset();

        var stage = (await Stages(admin, id))[0];
        Assert.DoesNotContain(server.Statements.Statements, sql => sql.Contains("\"RequiredActionZh\"", StringComparison.Ordinal));

        await admin.Do("updateStage", new { id = stage.Id(), version = stage.Version(), nameEn = "Renamed", conversionToNext = 0.25 }, "stage { id }");
        foreach (var changed in new[] { (await Stages(admin, id))[0], (await Stages(rep, id))[0] })
        {
            Assert.Equal("Renamed", changed.GetProperty("nameEn").GetString());
            Assert.Equal(0.25m, changed.GetProperty("winProbability").GetDecimal());
            Assert.Equal(id, changed.GetProperty("pipeline").Id());
        }
    }

    private static object[] NewStages =>
    [
        new { nodeId = "A", nameZh = "甲", nameEn = "First", kind = "OPEN", conversionToNext = 0.5 },
        new { nodeId = "W", nameZh = "成", nameEn = "Won", kind = "WON" },
    ];

    private static async Task<JsonElement[]> Stages(CrmClient client, string id) =>
    [
        .. (await client.Data(Columns, new { id })).GetProperty("pipelineBoard").GetProperty("columns").EnumerateArray()
            .Select(column => column.GetProperty("stage")),
    ];
}
