using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Gates;

/// <summary>What is to be approved.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Version">The opportunity's version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Purpose">Leaving a stage forward, or taking up a suspended opportunity again.</param>
/// <param name="StageId">The stage that is to be left; the current one when left out.</param>
/// <param name="Request">What the approver should know.</param>
internal sealed record RequestApprovalInput(
    [NodeId<Opportunity>] Guid OpportunityId,
    int Version,
    ApprovalPurpose Purpose,
    [NodeId<Stage>] Guid? StageId,
    string? Request);

/// <summary>Asks for an approval.</summary>
internal static class RequestApproval
{
    public static async Task<Approval> Run(
        RequestApprovalInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        if (input.Purpose == ApprovalPurpose.SendQuotation)
        {
            throw new InvalidValue("purpose", "is asked for with submitQuotation").AsException();
        }

        var opportunity = await db.GetWritable<Opportunity>(input.OpportunityId, caller, stop);
        opportunity.CheckVersion(input.Version);
        var stage = await PipelineStages.Own(opportunity, input.StageId ?? opportunity.StageId, db, stop);
        await CheckNonePending(opportunity, input.Purpose, stage, db, stop);
        var now = clock.UtcNow();

        var approval = input.Purpose == ApprovalPurpose.LeaveStage
            ? Approval.ToLeave(opportunity, stage, input.Request, now, caller.UserId)
            : Approval.ToResume(opportunity, await PipelineStages.Pipeline(opportunity.PipelineId, db, stop), input.Request, now, caller.UserId);
        opportunity.NoteGateChange(approval.StageId, now, caller.UserId);

        db.Add(approval);
        await db.SaveAs(caller, stop);
        return approval;
    }

    private static async Task CheckNonePending(
        Opportunity opportunity,
        ApprovalPurpose purpose,
        Stage stage,
        CrmDbContext db,
        CancellationToken stop)
    {
        var pending = await db.Set<Approval>()
            .Where(known => known.OpportunityId == opportunity.Id && known.Purpose == purpose && known.StageId == stage.Id)
            .Where(known => known.Decision == ApprovalDecision.Pending)
            .Select(known => (Guid?)known.Id)
            .FirstOrDefaultAsync(stop);
        if (pending is { } id)
        {
            throw new ApprovalAlreadyRequested(id).AsException();
        }
    }
}
