using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Sales.Collection;

/// <summary>What is invoiced.</summary>
/// <param name="InstalmentId">The instalment, of a signed contract.</param>
/// <param name="Amount">How much of it, with tax; all that is left when left out.</param>
/// <param name="IssuedOn">The day; today when left out.</param>
/// <param name="TaxNumber">发票号码: its number with the tax authority.</param>
internal sealed record IssueInvoiceInput([NodeId<Instalment>] Guid InstalmentId, decimal? Amount, DateOnly? IssuedOn, string? TaxNumber);

/// <summary>开票: invoices all or a part of an instalment, never more than it leaves.</summary>
internal static class IssueInvoice
{
    public static async Task<Invoice> Run(
        IssueInvoiceInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var instalment = await db.GetWritable<Instalment>(input.InstalmentId, caller, stop);
        var contract = await db.GetWritable<Contract>(instalment.ContractId, caller, stop);
        var opportunity = await db.GetWritable<Opportunity>(instalment.OpportunityId, caller, stop);
        var now = clock.UtcNow();
        var on = input.IssuedOn ?? (await db.Workspace(stop)).LocalDate(now);
        var units = input.Amount is { } given
            ? Money.Of(given, instalment.Currency).Units
            : instalment.AmountUnits - instalment.InvoicedUnits;

        var number = await NumberSeries.Next(db, nameof(Invoice), 1, stop);
        var invoice = Invoice.Issue(contract, instalment, number, new CollectedAmount(units, on, now, caller.UserId), input.TaxNumber);
        opportunity.NoteSale(nameof(Invoice), invoice.Id, now, caller.UserId);

        db.Add(invoice);
        await db.SaveAs(caller, stop);
        return invoice;
    }
}
