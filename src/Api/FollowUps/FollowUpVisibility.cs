using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.FollowUps;

/// <summary>
/// A follow-up is seen by its owner's line and by whoever sees what it is about: its opportunity, else its customer,
/// else its lead.
/// </summary>
internal static class FollowUpVisibility
{
    private static readonly OwnersLine<FollowUp> Line = new(f => f.OwnerId, f => f.TeamId);

    public static Expression<Func<FollowUp, bool>> VisibleTo(CrmDbContext db, Caller caller)
    {
        var opportunities = db.Visible<Opportunity>(caller);
        var customers = db.Visible<Customer>(caller);
        var leads = db.Visible<Lead>(caller);
        return Line.Of(caller)
            .Or(f => opportunities.Any(o => o.Id == f.OpportunityId))
            .Or(f => f.OpportunityId == null && customers.Any(c => c.Id == f.CustomerId))
            .Or(f => f.OpportunityId == null && f.CustomerId == null && leads.Any(l => l.Id == f.LeadId));
    }
}
