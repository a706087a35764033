using CrmGraph.Api.Graph;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Design;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL.Building;

namespace CrmGraph.Api.Pipeline.Design;

/// <summary>Pipelines and their stages as data that administrators change.</summary>
internal static class DesignModule
{
    private static readonly Type[] Stages =
        [typeof(StageOrderBroken), typeof(StageNodeTaken), typeof(StageAnchorMissing)];

    public static void AddPipelineDesign(this SchemaBuilder schema)
    {
        schema.Enum<DocumentKind>();
        schema.Enum<DeadlineAnchor>();
        schema.InMemory<StageDocument>("StageDocument");
        schema.InMemory<StageDeadline>("StageDeadline");
        schema.Change<CreatePipelineInput, SalesPipeline>("createPipeline", "pipeline", CreatePipeline.Run, Stages);
        schema.Change<UpdatePipelineInput, SalesPipeline>("updatePipeline", "pipeline", UpdatePipeline.Run, typeof(OwnStatusStillInUse));
        schema.Change<RemovePipelineInput, SalesPipeline>(
            "removePipeline", "pipeline", RemovePipeline.Run, typeof(DefaultPipelineNeeded), typeof(PipelineStillInUse));
        schema.Change<AddStageInput, SalesPipeline>("addStage", "pipeline", AddStage.Run, Stages);
        schema.Change<UpdateStageInput, Stage>("updateStage", "stage", UpdateStage.Run, Stages);
        schema.Change<ReorderStagesInput, SalesPipeline>(
            "reorderStages", "pipeline", ReorderStages.Run, [typeof(StagesIncomplete), .. Stages]);
        schema.Change<RemoveStageInput, SalesPipeline>(
            "removeStage", "pipeline", RemoveStage.Run, [typeof(StageStillInUse), .. Stages]);
    }
}
