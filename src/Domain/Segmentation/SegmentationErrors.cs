namespace CrmGraph.Domain.Segmentation;

/// <summary>A tier chosen by hand needs a reason.</summary>
public sealed record TierReasonMissing() : Refusal(
    "TIER_REASON_MISSING",
    "Say why the customer belongs in this tier.");

/// <summary>A choice cannot end before it begins.</summary>
/// <param name="Until">The day that was asked for.</param>
public sealed record PinAlreadyExpired(DateOnly Until) : Refusal(
    "PIN_ALREADY_EXPIRED",
    $"{Until:O} has passed. Choose today or a later day, or leave it out to keep the tier for good.");

/// <summary>No tier's rule holds for a customer.</summary>
public sealed record TiersIncomplete() : Refusal(
    "TIERS_INCOMPLETE",
    "A customer fits no tier. Ask an administrator to add a last tier without conditions.");
