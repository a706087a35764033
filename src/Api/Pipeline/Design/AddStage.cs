using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Design;

/// <summary>Which pipeline gets which stage.</summary>
/// <param name="PipelineId">The pipeline.</param>
/// <param name="Version">The pipeline's version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Stage">The new stage.</param>
/// <param name="Position">Its place, counted from 1; behind the last one of its kind when left out.</param>
internal sealed record AddStageInput([NodeId<SalesPipeline>] Guid PipelineId, int Version, NewStage Stage, int? Position);

/// <summary>Adds a stage to a pipeline. Needs an administrator.</summary>
internal static class AddStage
{
    public static async Task<SalesPipeline> Run(
        AddStageInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var designed = await DesignedPipeline.Get(input.PipelineId, db, caller, stop);
        designed.Pipeline.CheckVersion(input.Version);

        db.Add(designed.Design.Add(input.Stage.Plan(), input.Position, clock.UtcNow(), caller.UserId));

        await db.SaveAs(caller, stop);
        return designed.Pipeline;
    }
}
