using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Segmentation;

/// <summary>The customers whose tiers a caller may have evaluated.</summary>
internal static class TierCandidates
{
    /// <summary>All that the caller may change, or those that were named; one that may not be changed answers like a missing one.</summary>
    public static async Task<IReadOnlyList<Guid>> Chosen(
        IReadOnlyList<Guid>? named,
        CrmDbContext db,
        Caller caller,
        CancellationToken stop)
    {
        var writable = All(db, caller);
        var chosen = await (named is null ? writable : writable.Where(customer => named.Contains(customer.Id)))
            .OrderBy(customer => customer.Id)
            .Select(customer => customer.Id)
            .ToListAsync(stop);
        foreach (var missing in (named ?? []).Except(chosen))
        {
            throw new NotFound(nameof(Customer), missing).AsException();
        }

        return chosen;
    }

    /// <summary>The next batch of all that the caller may change, in the order of their ids.</summary>
    public static async Task<IReadOnlyList<Guid>> After(Guid? last, CrmDbContext db, Caller caller, CancellationToken stop) =>
        await (last is { } id ? All(db, caller).Where(customer => customer.Id > id) : All(db, caller))
            .OrderBy(customer => customer.Id)
            .Select(customer => customer.Id)
            .Take(TierSurvey.BatchSize)
            .ToListAsync(stop);

    private static IQueryable<Customer> All(CrmDbContext db, Caller caller) =>
        db.Writable<Customer>(caller).Where(customer => customer.ArchivedAt == null);
}
