using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;

namespace CrmGraph.Api.Customers;

/// <summary>A contact is seen by whoever sees its customer.</summary>
internal static class ContactVisibility
{
    public static Expression<Func<Contact, bool>> VisibleTo(CrmDbContext db, Caller caller)
    {
        var customers = db.Visible<Customer>(caller);
        return contact => customers.Any(c => c.Id == contact.CustomerId);
    }
}
