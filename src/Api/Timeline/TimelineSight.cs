using CrmGraph.Api.Data;
using CrmGraph.Api.Graph;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Timeline;

/// <summary>An entry is seen by whoever sees what it is about as it is now. What somebody was told is nobody else's.</summary>
internal static class TimelineSight
{
    public static IQueryable<EventRecord> Of(RequestContext context)
    {
        var (db, caller) = (context.Db(), context.Caller());
        var entries = db.Set<EventRecord>().Where(e => e.CustomerId != null && e.Subject != nameof(Notification));
        return caller.SeesAll ? entries : Seen(entries, db, caller);
    }

    private static IQueryable<EventRecord> Seen(IQueryable<EventRecord> entries, CrmDbContext db, Caller caller)
    {
        var (opportunities, followUps, leads, customers) =
            (db.Visible<Opportunity>(caller), db.Visible<FollowUp>(caller), db.Visible<Lead>(caller), db.Visible<Customer>(caller));
        return entries.Where(e =>
            (e.Subject == nameof(Opportunity) && opportunities.Any(o => o.Id == e.SubjectId))
            || (e.Subject == nameof(FollowUp) && followUps.Any(f => f.Id == e.SubjectId))
            || (e.Subject == nameof(Lead) && leads.Any(l => l.Id == e.SubjectId))
            || (e.Subject != nameof(Opportunity) && e.Subject != nameof(FollowUp) && e.Subject != nameof(Lead)
                && customers.Any(c => c.Id == e.CustomerId)));
    }
}
