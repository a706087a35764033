using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;

namespace CrmGraph.Api.Customers.Aliases;

/// <summary>A former record is seen by whoever sees the customer it leads to.</summary>
internal static class CustomerAliasVisibility
{
    public static Expression<Func<CustomerAlias, bool>> VisibleTo(CrmDbContext db, Caller caller)
    {
        var customers = db.Visible<Customer>(caller);
        return alias => customers.Any(c => c.Id == alias.CustomerId);
    }
}
