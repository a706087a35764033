using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Pipeline;

/// <summary>Besides its owner's line a customer is seen by whoever sees one of its opportunities.</summary>
internal static class CustomersThroughOpportunities
{
    public static readonly BeyondLine<Customer> Beyond = new(VisibleTo, VisibleToAnybody);

    private static Expression<Func<Customer, bool>> VisibleTo(CrmDbContext db, Caller caller)
    {
        var opportunities = db.Visible<Opportunity>(caller);
        return c => opportunities.Any(o => o.CustomerId == c.Id);
    }

    /// <summary>An opportunity of the customer's own line shows the customer to nobody new, unless it is shared.</summary>
    private static Expression<Func<Customer, bool>> VisibleToAnybody(CrmDbContext db)
    {
        var opportunities = db.Set<Opportunity>();
        var shared = opportunities.Where(OpportunityVisibility.Beyond.VisibleToAnybody(db));
        return c => opportunities.Any(o => o.CustomerId == c.Id && (o.OwnerId != c.OwnerId || o.TeamId != c.TeamId))
            || shared.Any(o => o.CustomerId == c.Id);
    }
}
