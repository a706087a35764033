using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Sales.Collection;

/// <summary>Which invoice is voided, and why.</summary>
/// <param name="Id">The invoice.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Reason">Why.</param>
internal sealed record VoidInvoiceInput([NodeId<Invoice>] Guid Id, int Version, string Reason);

/// <summary>Makes an invoice count no more; it stays for the record.</summary>
internal static class VoidInvoice
{
    public static async Task<Invoice> Run(
        VoidInvoiceInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var invoice = await db.GetWritable<Invoice>(input.Id, caller, stop);
        invoice.CheckVersion(input.Version);
        var instalment = await db.GetWritable<Instalment>(invoice.InstalmentId, caller, stop);
        var contract = await db.GetWritable<Contract>(invoice.ContractId, caller, stop);
        var opportunity = await db.GetWritable<Opportunity>(invoice.OpportunityId, caller, stop);
        var now = clock.UtcNow();

        invoice.Void(contract, instalment, input.Reason, now);
        opportunity.NoteSale(nameof(Invoice), invoice.Id, now, caller.UserId);

        await db.SaveAs(caller, stop);
        return invoice;
    }
}
