using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Sales.Quotations;

/// <summary>Which quotation went to the customer.</summary>
/// <param name="Id">The quotation, approved.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
internal sealed record SendQuotationInput([NodeId<Quotation>] Guid Id, int Version);

/// <summary>Records that the customer got a quotation; the revision it is made from is replaced by it.</summary>
internal static class SendQuotation
{
    public static async Task<Quotation> Run(
        SendQuotationInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var quotation = await db.GetWritable<Quotation>(input.Id, caller, stop);
        quotation.CheckVersion(input.Version);
        var opportunity = await db.GetWritable<Opportunity>(quotation.OpportunityId, caller, stop);
        var before = quotation.ReplacesId is { } id ? await db.GetWritable<Quotation>(id, caller, stop) : null;
        var now = clock.UtcNow();

        quotation.Send((await db.Workspace(stop)).LocalDate(now), now, caller.UserId);
        before?.Replace(now, caller.UserId);
        opportunity.NoteOffer(nameof(Quotation), quotation.Id, now, caller.UserId);

        await db.SaveAs(caller, stop);
        return quotation;
    }
}
