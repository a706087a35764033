using CrmGraph.Api.Graph;
using CrmGraph.Api.Pipeline.Design;
using CrmGraph.Api.Pipeline.Outcomes;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Pipeline;

/// <summary>Pipelines and their stages in the graph.</summary>
internal static class PipelineTypes
{
    public static void DefinePipeline(ObjectTypeBuilder<SalesPipeline> pipeline)
    {
        pipeline.Entity();
        pipeline.Field("name", (p, context) => context.SpeaksEnglish() ? p.NameEn : p.NameZh)
            .NonNull()
            .Describe("The name in the language of the request.");
        pipeline.Field(p => p.NameZh);
        pipeline.Field(p => p.NameEn);
        pipeline.Field(p => p.IsDefault);
        pipeline.Field(p => p.Position);
        pipeline.Field(p => p.ResumeApprovalBy);
        pipeline.Batch("statuses", p => p.Id, (ids, context) => OwnStatuses.OfPipelines(ids, context.Db(), context.Stop))
            .NonNull()
            .Describe("自定义状态: how its opportunities' statuses are told apart beyond the five that there are.");
        pipeline.Field(p => p.RemovedAt);
        pipeline.Field(p => p.Version);
        pipeline.List<Stage, Guid>("stages", p => p.Id, s => s.PipelineId, context => context.Visible<Stage>().Where(s => s.RemovedAt == null))
            .OrderBy(s => s.Position)
            .Describe("The stages in their order.");
    }

    public static void DefineStage(ObjectTypeBuilder<Stage> stage)
    {
        stage.Entity();
        stage.Field(s => s.NodeId);
        stage.Field("name", (s, context) => context.SpeaksEnglish() ? s.NameEn : s.NameZh)
            .NonNull()
            .Describe("The name in the language of the request.");
        stage.Field(s => s.NameZh);
        stage.Field(s => s.NameEn);
        stage.Field(s => s.Position);
        stage.Field(s => s.Kind);
        stage.Field("conversionToNext", s => s.ConversionToNext).AsDecimal(Scalars.RatioDecimals);
        stage.Field("winProbability", s => s.WinProbability).AsDecimal(Scalars.RatioDecimals);
        stage.Field(s => s.LeadTimeDays);
        stage.Field(s => s.TimeLimitDays);
        stage.Field("requiredAction", (s, context) => context.SpeaksEnglish() ? s.RequiredActionEn : s.RequiredActionZh)
            .Describe("What must be done in this stage, in the language of the request.");
        stage.Field(s => s.RequiredActionZh);
        stage.Field(s => s.RequiredActionEn);
        stage.Field(s => s.ApprovalBy);
        stage.Field(s => s.RemovedAt);
        stage.Field(s => s.Version);
        stage.Batch("deadline", s => s.Id, (ids, context) => StageParts.Deadlines(ids, context.Db(), context.Stop))
            .Describe("截止时间: when the work here is due; null for no deadline.");
        stage.Batch("documents", s => s.Id, (ids, context) => StageParts.Documents(ids, context.Db(), context.Stop))
            .NonNull()
            .Describe("产出物: the documents that must be there before an opportunity leaves forward, or is won into this stage.");
        stage.Connection<Opportunity, Guid>("opportunities", s => s.Id, o => o.StageId, OpportunityLists.Open)
            .DefaultOrder(o => o.Number)
            .Describe("The open opportunities in it that you may see, the first number first: what its column of a board counts.");
        stage.One<SalesPipeline>("pipeline", s => s.PipelineId).NonNull();
    }
}
