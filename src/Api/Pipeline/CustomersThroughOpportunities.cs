using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Pipeline;

/// <summary>Besides its owner's line a customer is seen by whoever sees one of its opportunities.</summary>
internal static class CustomersThroughOpportunities
{
    public static Expression<Func<Customer, bool>> VisibleTo(CrmDbContext db, Caller caller)
    {
        var opportunities = db.Visible<Opportunity>(caller);
        return c => opportunities.Any(o => o.CustomerId == c.Id);
    }
}
