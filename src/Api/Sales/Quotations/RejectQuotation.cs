using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Sales.Quotations;

/// <summary>Which quotation the customer declined, and why.</summary>
/// <param name="Id">The quotation, sent.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Reason">Why.</param>
internal sealed record RejectQuotationInput([NodeId<Quotation>] Guid Id, int Version, string Reason);

/// <summary>Records that the customer declined a quotation; a revision may follow.</summary>
internal static class RejectQuotation
{
    public static async Task<Quotation> Run(
        RejectQuotationInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var quotation = await db.GetWritable<Quotation>(input.Id, caller, stop);
        quotation.CheckVersion(input.Version);
        var opportunity = await db.GetWritable<Opportunity>(quotation.OpportunityId, caller, stop);
        var now = clock.UtcNow();

        quotation.Reject(input.Reason, now, caller.UserId);
        opportunity.NoteSale(nameof(Quotation), quotation.Id, now, caller.UserId);

        await db.SaveAs(caller, stop);
        return quotation;
    }
}
