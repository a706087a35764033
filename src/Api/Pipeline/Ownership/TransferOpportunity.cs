using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Ownership;

/// <summary>Which opportunity goes to whom.</summary>
/// <param name="Id">The opportunity, open or closed.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="OwnerId">The user who takes over.</param>
/// <param name="Note">交接说明: what the successor should know.</param>
internal sealed record TransferOpportunityInput(
    [NodeId<Opportunity>] Guid Id,
    int Version,
    [NodeId<User>] Guid OwnerId,
    string Note);

/// <summary>移交: hands an opportunity to another user; stage, history and follow-ups stay. You may no longer see it then.</summary>
internal static class TransferOpportunity
{
    public static async Task<Opportunity> Run(
        TransferOpportunityInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        opportunity.CheckVersion(input.Version);
        var successor = await Successor.Get(input.OwnerId, db, stop);

        opportunity.TransferTo(successor.Id, successor.TeamId, clock.UtcNow(), caller.UserId, input.Note);

        await db.SaveAs(caller, stop);
        return opportunity;
    }
}
