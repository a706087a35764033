using CrmGraph.Api.Graph;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers.Aliases;

/// <summary>Finds the customers that ids of merged records lead to; whether the caller may see them is asked afterwards.</summary>
internal static class FormerIds
{
    public static async Task<IReadOnlyDictionary<Guid, Guid>> Of(IReadOnlyList<Guid> ids, RequestContext context) =>
        await context.Db().Set<CustomerAlias>()
            .Where(alias => ids.Contains(alias.Id))
            .ToDictionaryAsync(alias => alias.Id, alias => alias.CustomerId, context.Stop);
}
