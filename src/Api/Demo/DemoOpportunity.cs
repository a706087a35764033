using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Demo;

/// <summary>An opportunity with the plan it came from.</summary>
internal sealed record DemoOpportunity(OpportunityPlan Plan, Opportunity Opportunity)
{
    /// <summary>Who was responsible at an instant after the opening.</summary>
    public Guid OwnerAt(DateTime at) => Opportunity.NewLedger.Last(entry => entry.At <= at).ToOwnerId;
}
