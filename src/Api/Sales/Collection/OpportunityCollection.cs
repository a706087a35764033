using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales.Collection;

/// <summary>What the signed contracts of an opportunity bring and have brought, in base currency at each contract's rate.</summary>
/// <param name="Contracts">How many contracts are signed.</param>
/// <param name="Contracted">What they bring.</param>
/// <param name="Invoiced">已开票: how much of it is invoiced.</param>
/// <param name="Received">已回款: how much of it was paid.</param>
/// <param name="Outstanding">应收: how much of it is still to be paid.</param>
/// <param name="Overdue">逾期: how much of that was due before today.</param>
/// <param name="NextDueOn">The first day on which something of it is due; null where nothing is.</param>
/// <param name="IsComplete">Whether something was agreed and all of it was paid: the gate of the stage 回款.</param>
internal sealed record OpportunityCollection(
    int Contracts,
    decimal Contracted,
    decimal Invoiced,
    decimal Received,
    decimal Outstanding,
    decimal Overdue,
    DateOnly? NextDueOn,
    bool IsComplete)
{
    public static async Task<IReadOnlyDictionary<Guid, OpportunityCollection>> Of(
        IReadOnlyList<Guid> ids,
        CrmDbContext db,
        DateTime now,
        CancellationToken stop)
    {
        var today = (await db.Workspace(stop)).LocalDate(now);
        var signed = (await db.Set<Contract>().AsNoTracking()
            .Where(contract => ids.Contains(contract.OpportunityId) && contract.Status == ContractStatus.Signed)
            .ToListAsync(stop)).ToLookup(contract => contract.OpportunityId);
        var open = (await db.Set<Instalment>().AsNoTracking()
            .Where(instalment => ids.Contains(instalment.OpportunityId) && instalment.OutstandingUnits > 0)
            .ToListAsync(stop)).ToLookup(instalment => instalment.ContractId);
        return ids.Distinct().ToDictionary(id => id, id => Of([.. signed[id]], open, today));
    }

    private static OpportunityCollection Of(List<Contract> signed, ILookup<Guid, Instalment> open, DateOnly today)
    {
        var due = signed.SelectMany(contract => open[contract.Id]).ToList();
        var contracted = signed.Sum(contract => Based(contract, contract.TotalUnits));
        var received = signed.Sum(contract => Based(contract, contract.ReceivedUnits));
        return new OpportunityCollection(
            signed.Count,
            contracted,
            signed.Sum(contract => Based(contract, contract.InvoicedUnits)),
            received,
            contracted - received,
            signed.Sum(contract => Based(contract, open[contract.Id].Where(one => one.DueOn < today).Sum(one => one.OutstandingUnits))),
            due.Count == 0 ? null : due.Min(one => one.DueOn),
            signed.Count > 0 && due.Count == 0);
    }

    private static decimal Based(Contract contract, long units) =>
        BaseAmount.Convert(new Money(units, contract.Currency), contract.RateMicros, contract.RateOn).Units / (decimal)Money.UnitsPerOne;
}
