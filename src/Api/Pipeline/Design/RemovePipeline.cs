using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Design;

/// <summary>Which pipeline is taken out of use.</summary>
/// <param name="Id">The pipeline.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record RemovePipelineInput([NodeId<SalesPipeline>] Guid Id, int Version);

/// <summary>Takes a pipeline out of use; the ledgers that name it stay. Needs an administrator.</summary>
internal static class RemovePipeline
{
    public static async Task<SalesPipeline> Run(
        RemovePipelineInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var pipeline = (await DesignedPipeline.Get(input.Id, db, caller, stop)).Pipeline;
        pipeline.CheckVersion(input.Version);
        var inUse = await db.Set<Opportunity>()
            .CountAsync(o => o.PipelineId == input.Id && (o.Status == OpportunityStatus.Open || o.Status == OpportunityStatus.Suspended), stop);

        pipeline.Remove(inUse, clock.UtcNow(), caller.UserId);

        await db.SaveAs(caller, stop);
        return pipeline;
    }
}
