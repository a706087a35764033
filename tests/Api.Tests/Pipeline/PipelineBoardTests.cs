using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Pipeline;

[Collection("Counts statements")]
public sealed class PipelineBoardTests(DemoServers servers)
{
    private const string Board = "query($id: ID!) { pipelineBoard(pipelineId: $id) { count sequence } }";

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
    public async Task A_board_is_one_statement_that_reads_no_opportunity(Database database)
    {
        var server = await servers.Of(database);
        var manager = await server.As("manager");
        var pipelines = (await manager.Data("{ pipelines { id } }")).GetProperty("pipelines");
        server.Statements.Reset();

        await manager.Data(Board, new { id = pipelines[0].Id() });

        var statement = Assert.Single(server.Statements.Statements, sql => !sql.Contains("\"UserName\" =", StringComparison.Ordinal));
        Assert.DoesNotContain("Opportunities", statement, StringComparison.Ordinal);
    }
}
