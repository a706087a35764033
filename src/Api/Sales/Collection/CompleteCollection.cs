using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales.Collection;

/// <summary>Which opportunity is paid.</summary>
/// <param name="Id">The opportunity, won.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record CompleteCollectionInput([NodeId<Opportunity>] Guid Id, int Version);

/// <summary>回款完成: takes a won opportunity into the stage after winning, once its signed contracts are paid in full.</summary>
internal static class CompleteCollection
{
    public static async Task<Opportunity> Run(
        CompleteCollectionInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        opportunity.CheckVersion(input.Version);
        var now = clock.UtcNow();
        var figures = await OpportunityCollection.Of([opportunity.Id], db, now, stop);
        if (figures[opportunity.Id] is { IsComplete: false } open)
        {
            throw new CollectionIncomplete(opportunity.Id, open.Contracts, open.Outstanding).AsException();
        }

        var stages = await db.Set<Stage>().AsNoTracking().Where(stage => stage.PipelineId == opportunity.PipelineId).ToListAsync(stop);
        opportunity.Collect(StageChain.AfterWon(stages), now, caller.UserId);

        await db.SaveAs(caller, stop);
        return opportunity;
    }
}
