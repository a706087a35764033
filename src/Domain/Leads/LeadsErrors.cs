namespace CrmGraph.Domain.Leads;

/// <summary>A lead converts once.</summary>
/// <param name="LeadId">The lead.</param>
/// <param name="OpportunityId">The opportunity it already became.</param>
public sealed record LeadAlreadyConverted(Guid LeadId, Guid OpportunityId) : Refusal(
    "LEAD_ALREADY_CONVERTED",
    "The lead has already become an opportunity. Work on that one, or open another opportunity for its customer.");
