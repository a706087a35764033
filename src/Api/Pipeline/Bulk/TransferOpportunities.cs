using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline.Ownership;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Bulk;

/// <summary>Which opportunities go to whom.</summary>
/// <param name="Items">The opportunities, at most 10,000, open or closed.</param>
/// <param name="OwnerId">The user who takes over.</param>
/// <param name="Note">交接说明: what the successor should know.</param>
internal sealed record TransferOpportunitiesInput(IReadOnlyList<BulkItem> Items, [NodeId<User>] Guid OwnerId, string Note);

/// <summary>移交: hands many opportunities to another user in one transaction, with a result for each.</summary>
internal static class TransferOpportunities
{
    public static async Task<BulkResult> Run(
        TransferOpportunitiesInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var successor = await Successor.Get(input.OwnerId, db, stop);
        var now = clock.UtcNow();
        return await BulkRun.Of(
            input.Items,
            _ => Task.FromResult<Action<Opportunity>>(opportunity =>
                opportunity.TransferTo(successor.Id, successor.TeamId, now, caller.UserId, input.Note)),
            db,
            caller,
            stop);
    }
}
