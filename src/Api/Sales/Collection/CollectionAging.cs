using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Sales.Collection;

/// <summary>账龄: what is still to be paid by how long it is overdue, in base currency at each contract's rate.</summary>
/// <param name="AsOf">The day it is counted for: today.</param>
/// <param name="Outstanding">All that is still to be paid.</param>
/// <param name="Overdue">How much of it was due before today.</param>
/// <param name="Bands">The same by how long it is overdue; what is not due yet comes first.</param>
internal sealed record CollectionAging(DateOnly AsOf, decimal Outstanding, decimal Overdue, IReadOnlyList<AgingBand> Bands)
{
    /// <summary>Counts the instalments of signed contracts that the caller may see.</summary>
    public static async Task<CollectionAging> Read(CrmDbContext db, Caller caller, DateTime now, CancellationToken stop)
    {
        var today = (await db.Workspace(stop)).LocalDate(now);
        var open = await db.Visible<Instalment>(caller)
            .Where(instalment => instalment.OutstandingUnits > 0)
            .Join(
                db.Set<Contract>().Where(contract => contract.Status == ContractStatus.Signed),
                instalment => instalment.ContractId,
                contract => contract.Id,
                (instalment, contract) => new { instalment.DueOn, instalment.OutstandingUnits, contract.Currency, contract.RateMicros, contract.RateOn })
            .GroupBy(one => new { one.DueOn, one.Currency, one.RateMicros, one.RateOn })
            .Select(group => new { group.Key, Count = group.Count(), Units = group.Sum(one => one.OutstandingUnits) })
            .ToListAsync(stop);
        var due = open.Select(one => new Due(
            today.DayNumber - one.Key.DueOn.DayNumber,
            one.Count,
            BaseAmount.Convert(new Money(one.Units, one.Key.Currency), one.Key.RateMicros, one.Key.RateOn).Units)).ToList();
        return new CollectionAging(
            today,
            Sum(due),
            Sum(due.Where(one => one.DaysLate > 0)),
            [.. AgingBand.Limits.Select(limit => AgingBand.Of(limit, due.Where(one => limit.Holds(one.DaysLate))))]);
    }

    private static decimal Sum(IEnumerable<Due> due) => due.Sum(one => one.BaseUnits) / (decimal)Money.UnitsPerOne;

    /// <summary>Instalments that are due on one day.</summary>
    internal sealed record Due(int DaysLate, int Count, long BaseUnits);
}
