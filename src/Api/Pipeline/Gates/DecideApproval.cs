using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Pipeline.Gates;

/// <summary>The answer to a request.</summary>
/// <param name="Id">The approval that was asked for.</param>
/// <param name="Version">The approval's version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Approved">Yes or no.</param>
/// <param name="Comment">Why.</param>
internal sealed record DecideApprovalInput([NodeId<Approval>] Guid Id, int Version, bool Approved, string? Comment);

/// <summary>Approves or rejects; somebody else than who asked, with the role that the stage names.</summary>
internal static class DecideApproval
{
    public static async Task<Approval> Run(
        DecideApprovalInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var approval = await db.Get<Approval>(input.Id, caller, stop);
        approval.CheckVersion(input.Version);
        if (approval.QuotationId is { } quotation)
        {
            throw new ApprovalIsOfQuotation(approval.Id, quotation).AsException();
        }

        var opportunity = await db.Get<Opportunity>(approval.OpportunityId, caller, stop);
        var now = clock.UtcNow();

        approval.Decide(input.Approved, input.Comment, now, caller, opportunity.OwnerId);
        opportunity.NoteGateChange(approval.StageId, now, caller.UserId);

        await db.SaveAs(caller, stop);
        return approval;
    }
}
