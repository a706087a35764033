using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Sales.Quotations;

/// <summary>Which quotation the customer accepted.</summary>
/// <param name="Id">The quotation, sent and still valid.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record AcceptQuotationInput([NodeId<Quotation>] Guid Id, int Version);

/// <summary>Records that the customer agreed to a quotation, before the opportunity is won or after.</summary>
internal static class AcceptQuotation
{
    public static async Task<Quotation> Run(
        AcceptQuotationInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var quotation = await db.GetWritable<Quotation>(input.Id, caller, stop);
        quotation.CheckVersion(input.Version);
        var opportunity = await db.GetWritable<Opportunity>(quotation.OpportunityId, caller, stop);
        var now = clock.UtcNow();

        quotation.Accept((await db.Workspace(stop)).LocalDate(now), now, caller.UserId);
        opportunity.NoteSale(nameof(Quotation), quotation.Id, now, caller.UserId);

        await db.SaveAs(caller, stop);
        return quotation;
    }
}
