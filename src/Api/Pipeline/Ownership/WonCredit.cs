namespace CrmGraph.Api.Pipeline.Ownership;

/// <summary>What one user is credited with for a won opportunity.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="At">When it was won, UTC.</param>
/// <param name="UserId">The user.</param>
/// <param name="TeamId">The user's team on that day.</param>
/// <param name="Units">The credited part, in 1/10,000 of the base currency.</param>
/// <param name="IsOwner">Whether the user owned it then; the contract counts for the owner alone.</param>
internal sealed record WonCredit(Guid OpportunityId, DateTime At, Guid UserId, Guid? TeamId, long Units, bool IsOwner);
