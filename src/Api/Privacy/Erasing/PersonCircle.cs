using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Automation;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>All that belongs to a customer, whoever may see it.</summary>
internal sealed class PersonCircle(CrmDbContext db, Guid customerId)
{
    public CrmDbContext Db => db;

    public Guid CustomerId => customerId;

    public IQueryable<Opportunity> Opportunities => db.Set<Opportunity>().Where(opportunity => opportunity.CustomerId == customerId);

    /// <summary>The leads that became the customer or one of its opportunities.</summary>
    public IQueryable<Lead> Leads
    {
        get
        {
            var opportunities = Opportunities;
            return db.Set<Lead>().Where(lead => lead.CustomerId == customerId || opportunities.Any(o => o.LeadId == lead.Id));
        }
    }

    public IQueryable<FollowUp> FollowUps
    {
        get
        {
            var (opportunities, leads) = (Opportunities, Leads);
            return db.Set<FollowUp>().Where(followUp => followUp.CustomerId == customerId
                || opportunities.Any(o => o.Id == followUp.OpportunityId)
                || leads.Any(l => l.Id == followUp.LeadId));
        }
    }

    public IQueryable<Notification> Notifications
    {
        get
        {
            var (opportunities, leads, followUps, approvals) = (Opportunities, Leads, FollowUps, OfOpportunities<Approval>(a => a.OpportunityId));
            return db.Set<Notification>().Where(notification => notification.CustomerId == customerId
                || opportunities.Any(o => o.Id == notification.OpportunityId)
                || leads.Any(l => l.Id == notification.LeadId)
                || followUps.Any(f => f.Id == notification.FollowUpId)
                || approvals.Any(a => a.Id == notification.ApprovalId));
        }
    }

    /// <summary>What points at the customer.</summary>
    public IQueryable<T> OfCustomer<T>(Expression<Func<T, Guid>> key)
        where T : class
    {
        Expression<Func<Guid, bool>> isIt = id => id == customerId;
        return db.Set<T>().Where(isIt.On(key));
    }

    /// <summary>What belongs to the customer's opportunities.</summary>
    public IQueryable<T> OfOpportunities<T>(Expression<Func<T, Guid>> key)
        where T : class
    {
        var opportunities = Opportunities;
        Expression<Func<Guid, bool>> isAmong = id => opportunities.Any(o => o.Id == id);
        return db.Set<T>().Where(isAmong.On(key));
    }
}
