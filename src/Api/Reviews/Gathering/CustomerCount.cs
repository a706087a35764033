using CrmGraph.Api.Data;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>How many customers of a scope are in each tier now; those in none are counted under all zeros.</summary>
internal static class CustomerCount
{
    public static async Task<IReadOnlyDictionary<Guid, int>> ByTier(ScopeFilter scope, CrmDbContext db, CancellationToken stop)
    {
        var groups = await db.Set<Customer>()
            .GroupBy(customer => new { customer.TierId, customer.OwnerId, customer.TeamId })
            .Select(same => new { same.Key, Count = same.Count() })
            .ToListAsync(stop);
        return groups
            .Where(group => scope.Covers(group.Key.OwnerId, group.Key.TeamId))
            .GroupBy(group => group.Key.TierId ?? Guid.Empty)
            .ToDictionary(same => same.Key, same => same.Sum(group => group.Count));
    }
}
