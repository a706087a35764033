using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Pipeline.Gates;

/// <summary>销售流程节点检查表: the template's three rows, which are three opportunities of three people.</summary>
public sealed class ChecklistTests(DemoServers servers)
{
    private const string Checklist =
        """
        owner { name }
        checklist {
          done total
          nodes {
            nodeId requiredActionZh requiredActionEn status exceptionNote dueAt
            deadline { anchor nodeId days }
            documents { nameZh kind provided }
            stage { name }
          }
        }
        """;

    [Theory, EveryDatabase]
    public async Task The_template_of_the_stage_checklist_reproduces(Database database)
    {
        var server = await servers.Of(database);

        var first = await Row(server, "li.ming", "S01", "DONE", null);
        var second = await Row(server, "wang.yue", "S02", "NOT_DONE", "客户出差");
        var third = await Row(server, "wu.hao", "S03", "IN_PROGRESS", null);

        Assert.Equal("需求确认|S01|客户需求访谈|《需求调研报告》|李明|LEAD_ACQUIRED +3|DONE|", first);
        Assert.Equal("方案提交|S02|定制方案并客户签字确认|《定制化方案书》、客户签字确认|王玥|S01 +5|NOT_DONE|客户出差", second);
        Assert.Equal("商务谈判|S03|价格谈判与条款确认|《谈判纪要》|吴昊|S02 +7|IN_PROGRESS|", third);
    }

    [Theory, EveryDatabase]
    public async Task Completion_is_a_degree(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var opened = await rep.OpenGated();

        await Record(rep, opened, opened.OpenStages()[0], "DONE", null);

        var checklist = (await rep.Read(opened.Id(), Checklist)).GetProperty("checklist");
        Assert.Equal((1, 6), (checklist.GetProperty("done").GetInt32(), checklist.GetProperty("total").GetInt32()));
    }

    [Theory, EveryDatabase]
    public async Task A_stage_of_another_pipeline_or_without_an_action_has_nothing_to_check_off(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var (plain, gated) = (await rep.Open(), await rep.OpenGated());

        Assert.Equal("STAGE_HAS_NO_ACTION", await rep.RefusalOf("updateChecklist", Input(plain, plain.OpenStages()[0], "DONE", null)));
        Assert.Equal("STAGE_NOT_IN_PIPELINE", await rep.RefusalOf("updateChecklist", Input(plain, gated.OpenStages()[0], "DONE", null)));
    }

    private static async Task<string> Row(CrmServer server, string userName, string nodeId, string status, string? note)
    {
        var rep = await server.As(userName);
        var opened = await rep.OpenGated();
        var stages = (await rep.Read(opened.Id(), "pipeline { stages { id nodeId } }")).GetProperty("pipeline").GetProperty("stages");
        await Record(rep, opened, stages.EnumerateArray().Single(stage => stage.GetProperty("nodeId").GetString() == nodeId).Id(), status, note);

        var opportunity = await rep.Read(opened.Id(), Checklist);
        var node = opportunity.GetProperty("checklist").GetProperty("nodes").EnumerateArray()
            .Single(node => node.GetProperty("nodeId").GetString() == nodeId);
        var deadline = node.GetProperty("deadline");
        var anchor = deadline.GetProperty("nodeId").GetString() ?? deadline.GetProperty("anchor").GetString();
        return string.Join(
            '|',
            node.GetProperty("stage").GetProperty("name").GetString(),
            nodeId,
            node.GetProperty("requiredActionZh").GetString(),
            string.Join('、', node.GetProperty("documents").EnumerateArray().Select(d => d.GetProperty("nameZh").GetString())),
            opportunity.GetProperty("owner").GetProperty("name").GetString(),
            $"{anchor} +{deadline.GetProperty("days").GetInt32()}",
            node.GetProperty("status").GetString(),
            node.GetProperty("exceptionNote").GetString());
    }

    private static Task<JsonElement> Record(CrmClient client, JsonElement opened, string stageId, string status, string? note) =>
        client.Do("updateChecklist", Input(opened, stageId, status, note));

    private static object Input(JsonElement opened, string stageId, string status, string? exceptionNote) =>
        new { opportunityId = opened.Id(), version = opened.Version(), stageId, status, exceptionNote };
}
