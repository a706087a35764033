using CrmGraph.Api.Graph;
using CrmGraph.Domain.Customers;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers.Completeness;

/// <summary>What is still missing of many customers, in two statements.</summary>
internal static class CompletenessReading
{
    public static async Task<IReadOnlyDictionary<Guid, CustomerCompleteness>> Of(IReadOnlyList<Guid> ids, RequestContext context)
    {
        var customers = await context.Visible<Customer>().AsNoTracking().Where(customer => ids.Contains(customer.Id)).ToListAsync(context.Stop);
        var contacts = await context.Visible<Contact>()
            .Where(contact => ids.Contains(contact.CustomerId))
            .GroupBy(contact => contact.CustomerId)
            .Select(group => new
            {
                group.Key,
                Count = group.Count(),
                Reachable = group.Count(contact => contact.Email != null || contact.Phone != null),
            })
            .ToDictionaryAsync(group => group.Key, context.Stop);
        return customers.ToDictionary(customer => customer.Id, customer =>
        {
            var known = contacts.GetValueOrDefault(customer.Id);
            return CustomerCompleteness.Of(customer, known?.Count ?? 0, known?.Reachable ?? 0);
        });
    }
}
