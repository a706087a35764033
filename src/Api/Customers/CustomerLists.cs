using System.Linq.Expressions;
using CrmGraph.Api.Graph;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers;

/// <summary>The short lists in a customer's record, of many customers in one statement.</summary>
internal static class CustomerLists
{
    public static Task<IReadOnlyDictionary<Guid, IReadOnlyList<CustomerAddress>>> Addresses(IReadOnlyList<Guid> ids, RequestContext context) =>
        Read(ids, context, c => new KeyValuePair<Guid, IReadOnlyList<CustomerAddress>>(c.Id, c.Addresses));

    public static Task<IReadOnlyDictionary<Guid, IReadOnlyList<CustomerPreference>>> Preferences(IReadOnlyList<Guid> ids, RequestContext context) =>
        Read(ids, context, c => new KeyValuePair<Guid, IReadOnlyList<CustomerPreference>>(c.Id, c.Preferences));

    private static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<T>>> Read<T>(
        IReadOnlyList<Guid> ids,
        RequestContext context,
        Expression<Func<Customer, KeyValuePair<Guid, IReadOnlyList<T>>>> list) =>
        new Dictionary<Guid, IReadOnlyList<T>>(
            await context.Visible<Customer>().Where(customer => ids.Contains(customer.Id)).Select(list).ToListAsync(context.Stop));
}
