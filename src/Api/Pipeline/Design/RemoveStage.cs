using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Design;

/// <summary>Which stage is taken out of its pipeline.</summary>
/// <param name="Id">The stage.</param>
/// <param name="Version">The stage's version you read; another one in between is refused and nothing is lost.</param>
internal sealed record RemoveStageInput([NodeId<Stage>] Guid Id, int Version);

/// <summary>Takes a stage without opportunities on their way out of its pipeline; past ledgers still name it. Needs an administrator.</summary>
internal static class RemoveStage
{
    public static async Task<SalesPipeline> Run(
        RemoveStageInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var designed = await DesignedPipeline.OfStage(input.Id, db, caller, stop);
        var stage = designed.Stage(input.Id);
        stage.CheckVersion(input.Version);
        var inUse = await db.Set<Opportunity>()
            .CountAsync(o => o.StageId == input.Id && (o.Status == OpportunityStatus.Open || o.Status == OpportunityStatus.Suspended), stop);

        designed.Design.Remove(stage, inUse, clock.UtcNow(), caller.UserId);

        await db.SaveAs(caller, stop);
        return designed.Pipeline;
    }
}
