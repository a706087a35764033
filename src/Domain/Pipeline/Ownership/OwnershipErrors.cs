namespace CrmGraph.Domain.Pipeline.Ownership;

/// <summary>The parts of a division add up to all of it.</summary>
/// <param name="Sum">What they add up to, as a fraction.</param>
public sealed record SharesDoNotSumUp(decimal Sum) : Refusal(
    "SHARES_DO_NOT_SUM_UP",
    "The shares must add up to 1, which is 100 %.");

/// <summary>Each user has one part of a division.</summary>
/// <param name="UserId">The user who was named twice.</param>
public sealed record ShareHolderTwice(Guid UserId) : Refusal(
    "SHARE_HOLDER_TWICE",
    "A user is named twice. Add up what this user gets.");

/// <summary>The user has left and cannot take over.</summary>
/// <param name="UserId">The user.</param>
public sealed record SuccessorHasLeft(Guid UserId) : Refusal(
    "SUCCESSOR_HAS_LEFT",
    "This user is not active. Choose somebody who is.");
