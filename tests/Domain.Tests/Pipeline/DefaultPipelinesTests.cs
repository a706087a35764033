using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Domain.Tests.Pipeline;

public sealed class DefaultPipelinesTests
{
    [Fact]
    public void Two_pipelines_ship_and_one_of_them_is_the_default()
    {
        var pipelines = DefaultPipelines.Create();

        Assert.Equal(["Standard", "Project sale"], pipelines.Select(p => p.Pipeline.NameEn));
        Assert.Equal([true, false], pipelines.Select(p => p.Pipeline.IsDefault));
    }

    [Fact]
    public void The_standard_pipeline_goes_from_lead_to_payment()
    {
        var stages = DefaultPipelines.Standard().Stages;

        Assert.Equal(["线索获取", "需求确认", "方案提交", "商务谈判", "合同签订", "回款"], stages.Select(s => s.NameZh));
        Assert.Equal([1, 2, 3, 4, 5, 6], stages.Select(s => s.Position));
        Assert.Equal(
            [StageKind.Open, StageKind.Open, StageKind.Open, StageKind.Open, StageKind.Won, StageKind.AfterWon],
            stages.Select(s => s.Kind));
    }

    [Fact]
    public void Negotiation_takes_at_most_7_days_and_ends_with_minutes()
    {
        var negotiation = DefaultPipelines.Standard().Stages.Single(s => s.NodeId == "S03");

        Assert.Equal(7, negotiation.TimeLimitDays);
        Assert.Equal("《谈判纪要》", Assert.Single(negotiation.Documents).NameZh);
    }

    [Fact]
    public void The_project_pipeline_goes_from_tracking_to_contract() =>
        Assert.Equal(
            ["潜在客户跟踪", "项目投标", "商务洽谈", "签订合同"],
            DefaultPipelines.ProjectSale().Stages.Select(s => s.NameZh));

    [Fact]
    public void All_stages_belong_to_their_pipeline() =>
        Assert.All(DefaultPipelines.Create(), p => Assert.All(p.Stages, s => Assert.Equal(p.Pipeline.Id, s.PipelineId)));
}
