using CrmGraph.Api.Graph;
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
        pipeline.Field(p => p.Version);
        pipeline.List<Stage, Guid>("stages", p => p.Id, s => s.PipelineId, context => context.Visible<Stage>())
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
        stage.Field("deliverable", (s, context) => context.SpeaksEnglish() ? s.DeliverableEn : s.DeliverableZh)
            .Describe("What must come out of this stage, in the language of the request.");
        stage.One<SalesPipeline>("pipeline", s => s.PipelineId).NonNull();
    }
}
