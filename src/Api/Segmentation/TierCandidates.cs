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
        var writable = db.Writable<Customer>(caller).Where(customer => customer.ArchivedAt == null);
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
}
