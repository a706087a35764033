using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Design;

/// <summary>The new order of a pipeline's stages.</summary>
/// <param name="PipelineId">The pipeline.</param>
/// <param name="Version">The pipeline's version you read; another one in between is refused and nothing is lost.</param>
/// <param name="StageIds">Each stage of the pipeline once, in the new order.</param>
internal sealed record ReorderStagesInput(
    [NodeId<SalesPipeline>] Guid PipelineId,
    int Version,
    [NodeId<Stage>] IReadOnlyList<Guid> StageIds);

/// <summary>Puts the stages of a pipeline into another order. Needs an administrator.</summary>
internal static class ReorderStages
{
    public static async Task<SalesPipeline> Run(
        ReorderStagesInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var designed = await DesignedPipeline.Get(input.PipelineId, db, caller, stop);
        designed.Pipeline.CheckVersion(input.Version);

        designed.Design.Reorder(input.StageIds, clock.UtcNow(), caller.UserId);

        await db.SaveAs(caller, stop);
        return designed.Pipeline;
    }
}
