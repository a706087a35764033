namespace CrmGraph.Domain.Pipeline;

/// <summary>How an opportunity ended without a contract.</summary>
/// <param name="Reason">Why, in the team's words; must not be empty.</param>
/// <param name="Competitor">Who won it instead; null when nobody did or it is unknown.</param>
/// <param name="Summary">What was learned.</param>
public sealed record Loss(string? Reason, string? Competitor = null, string? Summary = null);
