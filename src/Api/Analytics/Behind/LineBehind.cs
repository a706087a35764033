namespace CrmGraph.Api.Analytics.Behind;

/// <summary>What one opportunity adds to a number.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="At">When its ledger says so.</param>
/// <param name="Amount">What it adds, in base currency.</param>
internal sealed record LineBehind(Guid OpportunityId, DateTime At, decimal Amount);
