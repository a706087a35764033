using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Customers.Duplicates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Customers.Duplicates;

/// <summary>The keys of all customers that a caller may see, in two statements.</summary>
internal static class CustomerKeysReading
{
    /// <summary>In the order in which the customers came.</summary>
    public static async Task<IReadOnlyList<CustomerKeys>> All(CrmDbContext db, Caller caller, CancellationToken stop)
    {
        var emails = await db.Visible<Contact>(caller)
            .Where(contact => contact.Email != null)
            .Select(contact => new { contact.CustomerId, Email = contact.Email! })
            .ToListAsync(stop);
        var emailsOf = emails.ToLookup(contact => contact.CustomerId, contact => contact.Email);
        var customers = await db.Visible<Customer>(caller)
            .Where(customer => customer.ArchivedAt == null)
            .OrderBy(customer => customer.Number)
            .Select(customer => new { customer.Id, customer.Name, customer.Phone, customer.Website, customer.TaxId })
            .ToListAsync(stop);
        return [.. customers.Select(one => new CustomerKeys(one.Id, one.Name, one.Phone, one.Website, emailsOf[one.Id], one.TaxId))];
    }
}
