using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Sales.Quotations;

/// <summary>Which draft is finished.</summary>
/// <param name="Id">The quotation.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Request">What the approver should know.</param>
internal sealed record SubmitQuotationInput([NodeId<Quotation>] Guid Id, int Version, string? Request);

/// <summary>Closes a draft: within the discount limit it is approved, above it a supervisor or manager is asked.</summary>
internal static class SubmitQuotation
{
    public static async Task<Quotation> Run(
        SubmitQuotationInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var quotation = await db.GetWritable<Quotation>(input.Id, caller, stop);
        quotation.CheckVersion(input.Version);
        var opportunity = await db.GetWritable<Opportunity>(quotation.OpportunityId, caller, stop);
        var workspace = await db.Workspace(stop);
        var now = clock.UtcNow();

        quotation.Submit(new DiscountLimits(workspace.DiscountLimit, workspace.SupervisorDiscountLimit), now, caller.UserId);
        if (quotation.Approver is { } approver)
        {
            db.Add(Approval.ToOffer(opportunity, quotation.Id, approver, input.Request, now, caller.UserId));
        }

        opportunity.NoteOffer(nameof(Quotation), quotation.Id, now, caller.UserId);
        await db.SaveAs(caller, stop);
        return quotation;
    }
}
