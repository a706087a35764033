using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales.Quotations;

/// <summary>The answer to a quotation that awaits approval.</summary>
/// <param name="Id">The quotation.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Approved">Yes or no; with no it goes back to its draft.</param>
/// <param name="Comment">Why.</param>
internal sealed record DecideQuotationInput([NodeId<Quotation>] Guid Id, int Version, bool Approved, string? Comment);

/// <summary>Approves a discount or sends the quotation back; somebody else than who asked, with the role its discount needs.</summary>
internal static class DecideQuotation
{
    public static async Task<Quotation> Run(
        DecideQuotationInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var quotation = await db.GetWritable<Quotation>(input.Id, caller, stop);
        quotation.CheckVersion(input.Version);
        var opportunity = await db.GetWritable<Opportunity>(quotation.OpportunityId, caller, stop);
        var pending = await db.Set<Approval>()
            .SingleOrDefaultAsync(approval => approval.QuotationId == quotation.Id && approval.Decision == ApprovalDecision.Pending, stop);
        var now = clock.UtcNow();

        pending?.Decide(input.Approved, input.Comment, now, caller, opportunity.OwnerId);
        quotation.Decide(input.Approved, now, caller.UserId);
        opportunity.NoteOffer(nameof(Quotation), quotation.Id, now, caller.UserId);

        await db.SaveAs(caller, stop);
        return quotation;
    }
}
