using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline.Gates;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Bulk;

/// <summary>Which opportunities go to which stage.</summary>
/// <param name="Items">The opportunities, at most 10,000.</param>
/// <param name="StageId">The stage to move to, of their own pipeline.</param>
/// <param name="Reason">Why, for the ledger.</param>
/// <param name="OverrideReason">Why they may go on although something is missing; needs a supervisor.</param>
internal sealed record MoveOpportunitiesInput(
    IReadOnlyList<BulkItem> Items,
    [NodeId<Stage>] Guid StageId,
    string? Reason,
    string? OverrideReason);

/// <summary>Moves many opportunities in one transaction, each through its own gates, with a result for each.</summary>
internal static class MoveOpportunities
{
    public static async Task<BulkResult> Run(
        MoveOpportunitiesInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var stage = await PipelineStages.Get(input.StageId, db, stop);
        var now = clock.UtcNow();
        return await BulkRun.Of(input.Items, Prepare, db, caller, stop);

        async Task<Action<Opportunity>> Prepare(IReadOnlyCollection<Opportunity> opportunities)
        {
            var reading = await GateReading.Of(opportunities, db, stop);
            return opportunity => opportunity.MoveTo(
                stage, reading.Into(stage, opportunity).With(input.OverrideReason, caller), now, caller.UserId, input.Reason);
        }
    }
}
