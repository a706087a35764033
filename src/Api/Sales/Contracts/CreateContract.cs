using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Quotations;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales.Contracts;

/// <summary>What was agreed.</summary>
/// <param name="QuotationId">The accepted quotation; lines and amounts are taken from it.</param>
/// <param name="Title">What it is about; the opportunity's title when left out.</param>
/// <param name="Terms">Whatever else is agreed; the quotation's terms when left out.</param>
/// <param name="Instalments">回款计划: in which instalments it is paid, in their order. It may follow later, but comes before the signature.</param>
internal sealed record CreateContractInput(
    [NodeId<Quotation>] Guid QuotationId,
    string? Title,
    string? Terms,
    IReadOnlyList<NewInstalmentInput>? Instalments);

/// <summary>Drafts the contract of an accepted quotation, of which there is one.</summary>
internal static class CreateContract
{
    public static async Task<Contract> Run(
        CreateContractInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var quotation = await db.GetWritable<Quotation>(input.QuotationId, caller, stop);
        var opportunity = await db.GetWritable<Opportunity>(quotation.OpportunityId, caller, stop);
        await CheckIsFirst(quotation.Id, db, stop);
        var now = clock.UtcNow();

        var number = await NumberSeries.Next(db, nameof(Contract), 1, stop);
        var contract = Contract.Of(quotation, number, input.Title ?? opportunity.Title, now, caller.UserId);
        contract.Write(contract.Title, input.Terms ?? contract.Terms, now);
        if (input.Instalments is { } given)
        {
            db.AddRange(PaymentPlan.Make(contract, [.. given.Select(one => one.Read(contract.Currency))]));
        }

        opportunity.NoteSale(nameof(Contract), contract.Id, now, caller.UserId);
        db.Add(contract);
        await db.SaveAs(caller, stop);
        return contract;
    }

    private static async Task CheckIsFirst(Guid quotationId, CrmDbContext db, CancellationToken stop)
    {
        var known = await db.Set<Contract>()
            .Where(contract => contract.QuotationId == quotationId && contract.Status != ContractStatus.Cancelled)
            .Select(contract => (Guid?)contract.Id)
            .FirstOrDefaultAsync(stop);
        if (known is { } id)
        {
            throw new QuotationHasContract(id).AsException();
        }
    }
}
