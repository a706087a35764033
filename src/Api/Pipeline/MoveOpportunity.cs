using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline.Gates;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline;

/// <summary>Which opportunity goes to which stage.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="StageId">The stage to move to, of the opportunity's own pipeline.</param>
/// <param name="Reason">Why, for the ledger.</param>
/// <param name="OverrideReason">Why it may go on although something is missing; needs a supervisor.</param>
internal sealed record MoveOpportunityInput(
    [NodeId<Opportunity>] Guid Id,
    int Version,
    [NodeId<Stage>] Guid StageId,
    string? Reason,
    string? OverrideReason);

/// <summary>Moves an open opportunity to another open stage of its pipeline; forward through the gates of the stages on the way.</summary>
internal static class MoveOpportunity
{
    public static async Task<Opportunity> Run(
        MoveOpportunityInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        opportunity.CheckVersion(input.Version);
        var stage = await PipelineStages.Get(input.StageId, db, stop);
        var gate = (await GateReading.Of([opportunity], db, stop)).Into(stage, opportunity).With(input.OverrideReason, caller);

        opportunity.MoveTo(stage, gate, clock.UtcNow(), caller.UserId, input.Reason);

        await db.SaveAs(caller, stop);
        return opportunity;
    }
}
