using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Outcomes;

/// <summary>Which closed opportunity is opened again, and why.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Reason">Why, for the ledger.</param>
internal sealed record ReopenOpportunityInput([NodeId<Opportunity>] Guid Id, int Version, string Reason);

/// <summary>Opens a won or lost opportunity again, in the stage it was closed in. Needs a supervisor.</summary>
internal static class ReopenOpportunity
{
    public static async Task<Opportunity> Run(
        ReopenOpportunityInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        if (caller.Role < Role.Supervisor)
        {
            throw new NotAllowed(Role.Supervisor).AsException();
        }

        opportunity.CheckVersion(input.Version);
        var stages = await PipelineStages.Of(opportunity.PipelineId, db, stop);
        var stage = stages.SingleOrDefault(stage => stage.Id == opportunity.ClosedInStageId && stage.RemovedAt is null)
            ?? StageChain.First(stages);

        opportunity.Reopen(stage, input.Reason, clock.UtcNow(), caller.UserId);

        await db.SaveAs(caller, stop);
        return opportunity;
    }
}
