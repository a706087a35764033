using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Outcomes;

/// <summary>Which suspended opportunity is taken up again.</summary>
/// <param name="Id">The opportunity.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Reason">Why, for the ledger.</param>
internal sealed record ResumeOpportunityInput([NodeId<Opportunity>] Guid Id, int Version, string? Reason);

/// <summary>激活: takes a suspended opportunity up again, by the rule of its pipeline with an approval or without.</summary>
internal static class ResumeOpportunity
{
    public static async Task<Opportunity> Run(
        ResumeOpportunityInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.Id, caller, stop);
        opportunity.CheckVersion(input.Version);
        await CheckRule(opportunity, db, stop);

        opportunity.Resume(clock.UtcNow(), caller.UserId, input.Reason);

        await db.SaveAs(caller, stop);
        return opportunity;
    }

    /// <summary>An approval that was asked for before this suspension says nothing about it.</summary>
    private static async Task CheckRule(Opportunity opportunity, CrmDbContext db, CancellationToken stop)
    {
        var pipeline = await PipelineStages.Pipeline(opportunity.PipelineId, db, stop);
        if (pipeline.ResumeApprovalBy is not { } approver || opportunity.SuspendedAt is not { } since)
        {
            return;
        }

        var latest = await db.Set<Approval>().AsNoTracking()
            .Where(approval => approval.OpportunityId == opportunity.Id && approval.Purpose == ApprovalPurpose.Resume)
            .Where(approval => approval.RequestedAt >= since)
            .OrderByDescending(approval => approval.RequestedAt)
            .FirstOrDefaultAsync(stop);
        if (latest?.Decision != ApprovalDecision.Approved)
        {
            throw new ResumeNeedsApproval(opportunity.Id, approver).AsException();
        }
    }
}
