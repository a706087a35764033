using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;

namespace CrmGraph.Api.Customers.Consents;

/// <summary>A consent is seen by whoever sees the person, and recorded by whoever may change the person's customer.</summary>
internal static class ConsentVisibility
{
    public static Expression<Func<Consent, bool>> VisibleTo(CrmDbContext db, Caller caller) => At(db.Visible<Customer>(caller), db);

    public static Expression<Func<Consent, bool>> WritableBy(CrmDbContext db, Caller caller) => At(db.Writable<Customer>(caller), db);

    private static Expression<Func<Consent, bool>> At(IQueryable<Customer> customers, CrmDbContext db)
    {
        var contacts = db.Set<Contact>();
        return consent => contacts.Any(c => c.Id == consent.ContactId && customers.Any(customer => customer.Id == c.CustomerId));
    }
}
