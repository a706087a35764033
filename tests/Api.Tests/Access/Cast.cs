using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Tests.Access;

/// <summary>A rep, with records that are the rep's and records that are not.</summary>
internal sealed class Cast
{
    public Cast(SampleCompany company)
    {
        Through = company.Customers.First(c => company.Opportunities.Any(o => o.CustomerId == c.Id && o.OwnerId != c.OwnerId && OwnsAll(o.OwnerId)));
        var rep = company.Opportunities.First(o => o.CustomerId == Through.Id && o.OwnerId != Through.OwnerId && OwnsAll(o.OwnerId)).OwnerId;
        Rep = company.Users.Single(user => user.Id == rep);
        Colleague = company.Users.First(user => user.Id != rep);
        OwnOpportunity = company.Opportunities.First(o => o.OwnerId == rep);
        ForeignOpportunity = company.Opportunities.First(o => o.OwnerId != rep);
        OwnCustomer = company.Customers.First(c => c.OwnerId == rep);
        ForeignCustomer = company.Customers.First(c =>
            c.OwnerId != rep && !company.Opportunities.Any(o => o.CustomerId == c.Id && o.OwnerId == rep));
        OwnLead = company.Leads.First(l => l.OwnerId == rep && l.OpportunityId is null);
        ForeignLead = company.Leads.First(l => l.OwnerId != rep && l.OpportunityId is null);

        bool OwnsAll(Guid user) =>
            company.Customers.Any(c => c.OwnerId == user) && company.Leads.Any(l => l.OwnerId == user && l.OpportunityId is null);
    }

    public User Rep { get; }

    public User Colleague { get; }

    public Opportunity OwnOpportunity { get; }

    public Opportunity ForeignOpportunity { get; }

    public Customer OwnCustomer { get; }

    public Customer ForeignCustomer { get; }

    /// <summary>A colleague's customer that the rep sees because one of its opportunities is the rep's.</summary>
    public Customer Through { get; }

    public Lead OwnLead { get; }

    public Lead ForeignLead { get; }
}
