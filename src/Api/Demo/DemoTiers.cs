using CrmGraph.Domain.FollowUps;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Api.Demo;

/// <summary>The tiers as the rules placed the customers at the end of every week; kept is what changed.</summary>
internal sealed class DemoTiers(
    DemoSetup setup,
    IReadOnlyList<DemoOpportunity> opportunities,
    IReadOnlyList<FollowUp> enquiries)
{
    private readonly ILookup<Guid, Purchase> _purchases = opportunities
        .Select(one => one.Opportunity)
        .Where(opportunity => opportunity.Status == OpportunityStatus.Won)
        .ToLookup(won => won.CustomerId!.Value, won => new Purchase(won.ClosedOn!.Value, won.BaseUnits, won.ProductId));

    private readonly ILookup<Guid, DateOnly> _enquiries = enquiries
        .ToLookup(enquiry => enquiry.CustomerId!.Value, enquiry => setup.Workspace.LocalDate(enquiry.At));

    /// <summary>Cooperation starts with the first contract.</summary>
    public void MarkCooperation(IReadOnlyList<DemoCustomer> customers)
    {
        foreach (var customer in customers)
        {
            foreach (var purchase in _purchases[customer.Customer.Id])
            {
                customer.Customer.MarkCooperation(purchase.On);
            }
        }
    }

    public IReadOnlyList<TierAssignment> Place(IReadOnlyList<DemoCustomer> customers) =>
        [.. customers.SelectMany(Placements).OrderBy(made => made.AssignedAt)];

    private IEnumerable<TierAssignment> Placements(DemoCustomer customer)
    {
        var record = customer.Customer;
        var facts = new TierFacts([.. _purchases[record.Id]], [.. _enquiries[record.Id]], record.CooperationSince);
        foreach (var end in setup.Calendar.WeekEnds().Where(end => end >= customer.Since))
        {
            var verdict = TierRules.Evaluate(setup.TierRules.Rules, facts, setup.Calendar.Day(end));
            if (verdict.Rule.TierId != record.TierId)
            {
                var subject = new TierSubject(record.Id, record.TierId, setup.TierRules.Id);
                var made = TierAssignment.ByRule(subject, verdict, setup.Calendar.At(end), setup.AdministratorId);
                record.PlaceInTier(verdict.Rule.TierId);
                yield return made;
            }
        }
    }
}
