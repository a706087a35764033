using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Demo;

/// <summary>Everything that was sold or tried to be sold: leads, the opportunities some became, and the talk about them.</summary>
internal sealed record DemoSales(
    IReadOnlyList<DemoLead> Leads,
    IReadOnlyList<DemoOpportunity> Opportunities,
    IReadOnlyList<FollowUp> FollowUps)
{
    /// <summary>Plays all plans, captures the leads they began with and links both.</summary>
    public static DemoSales Make(
        DemoSetup setup,
        IReadOnlyList<DemoTeam> teams,
        IReadOnlyList<Competitor> competitors,
        IReadOnlyList<OpportunityPlan> plans,
        int firstLead,
        int firstOpportunity)
    {
        var leads = new DemoLeads(setup, teams, plans).Capture(firstLead);
        var begun = leads.Where(lead => lead.Plan.Becomes is not null).ToDictionary(lead => lead.Plan.Becomes!, lead => lead.Lead);
        var story = new OpportunityStory(setup, teams, competitors);
        var opportunities = plans
            .Select((plan, index) =>
            {
                var lead = begun.GetValueOrDefault(plan);
                var opportunity = story.Tell(plan, firstOpportunity + index, lead?.Id);
                lead?.Convert(opportunity.CustomerId, opportunity.Id, opportunity.CreatedAt, plan.Owner.User.Id);
                return new DemoOpportunity(plan, opportunity);
            })
            .ToList();
        return new DemoSales(leads, opportunities, new DemoFollowUps(setup).Of(opportunities, leads));
    }
}
