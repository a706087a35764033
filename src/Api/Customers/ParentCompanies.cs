using CrmGraph.Api.Data;
using CrmGraph.Domain.Customers;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers;

/// <summary>The companies that a customer belongs to.</summary>
internal static class ParentCompanies
{
    /// <summary>The parent, its parent and so on, the nearest first; also those that the caller may not see.</summary>
    public static async Task<IReadOnlyList<Guid>> Above(Guid? parentId, CrmDbContext db, CancellationToken stop)
    {
        List<Guid> above = [];
        while (parentId is { } id && !above.Contains(id))
        {
            above.Add(id);
            parentId = await db.Set<Customer>().Where(customer => customer.Id == id).Select(customer => customer.ParentId).SingleOrDefaultAsync(stop);
        }

        return above;
    }
}
