using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Sales.Quotations;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using CrmGraph.Domain.Sales.Papers;
using CrmGraph.Domain.Sales.Quotations;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales.Contracts;

/// <summary>Gathers what a printed contract says.</summary>
internal static class ContractPapers
{
    /// <summary>The paper; null where the caller may not see the contract.</summary>
    public static async Task<ContractPaper?> Of(Guid id, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        if (await db.Visible<Contract>(caller).AsNoTracking().SingleOrDefaultAsync(c => c.Id == id, stop) is not { } contract)
        {
            return null;
        }

        var workspace = await db.Workspace(stop);
        var quotation = await db.Set<Quotation>().AsNoTracking().SingleAsync(q => q.Id == contract.QuotationId, stop);
        var customerId = await db.Set<Opportunity>().Where(o => o.Id == contract.OpportunityId).Select(o => o.CustomerId).SingleAsync(stop);
        return new ContractPaper(
            contract.Number,
            contract.Status,
            contract.Title,
            await QuotationPapers.Seller(contract.ByUserId, workspace, db, stop),
            await QuotationPapers.Buyer(customerId, db, stop),
            quotation.Number,
            quotation.Revision,
            contract.Currency,
            contract.SignedOn ?? workspace.LocalDate(contract.ChangedAt),
            await QuotationPapers.Lines(quotation.Id, db, stop),
            QuotationPapers.Totals(quotation),
            await Instalments(contract.Id, db, stop),
            contract.Terms);
    }

    private static async Task<IReadOnlyList<PaperInstalment>> Instalments(Guid contractId, CrmDbContext db, CancellationToken stop)
    {
        var plan = await db.Set<Instalment>().AsNoTracking().Where(i => i.ContractId == contractId).OrderBy(i => i.Position).ToListAsync(stop);
        return [.. plan.Select(one => new PaperInstalment(one.Position, one.Name, one.DueOn, PaperAmounts.Of(one.AmountUnits)))];
    }
}
