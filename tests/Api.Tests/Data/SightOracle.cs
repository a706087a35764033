using CrmGraph.Domain.Access;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Tests.Data;

/// <summary>What a caller may see of a company, by the rules in plain words, record by record in memory.</summary>
internal sealed class SightOracle(SampleCompany company, Caller caller)
{
    public Caller Caller => caller;

    public bool Sees(Opportunity opportunity) => Writes(opportunity) || IsSharedWith(opportunity.Id);

    public bool IsSharedWith(Guid opportunity) =>
        company.Shares.Any(share => share.OpportunityId == opportunity && share.UserId == caller.UserId);

    public bool Writes(Opportunity opportunity) => caller.Covers(opportunity.OwnerId, opportunity.TeamId);

    public bool Sees(Lead lead) => caller.Covers(lead.OwnerId, lead.TeamId);

    public bool Sees(Customer customer) =>
        caller.Covers(customer.OwnerId, customer.TeamId)
        || company.Opportunities.Any(o => o.CustomerId == customer.Id && Sees(o));

    public bool Sees(Contact contact) => SeesCustomer(contact.CustomerId);

    public bool Sees(FollowUp followUp)
    {
        if (caller.Covers(followUp.OwnerId, followUp.TeamId))
        {
            return true;
        }

        if (followUp.OpportunityId is { } opportunity)
        {
            return SeesOpportunity(opportunity);
        }

        return followUp.CustomerId is { } customer ? SeesCustomer(customer) : SeesLead(followUp.LeadId!.Value);
    }

    public bool SeesCustomer(Guid id) => Sees(company.Customers.Single(c => c.Id == id));

    public bool SeesOpportunity(Guid id) => Sees(company.Opportunities.Single(o => o.Id == id));

    public bool SeesLead(Guid id) => Sees(company.Leads.Single(l => l.Id == id));
}
