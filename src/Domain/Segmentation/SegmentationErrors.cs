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
    "Some customers fit no tier. The last rule must have no conditions, so that it takes everyone else.");

/// <summary>A rule stands behind one that takes everyone.</summary>
/// <param name="Position">The first rule that is never reached, counted from 1.</param>
public sealed record TierRuleUnreachable(int Position) : Refusal(
    "TIER_RULE_UNREACHABLE",
    $"Rule {Position} is never reached: the one before it has no conditions. Only the last rule may have none.");

/// <summary>Tiers are decided on what is known; nothing is known of a day to come.</summary>
/// <param name="AsOf">The day that was asked for.</param>
public sealed record EvaluationInFuture(DateOnly AsOf) : Refusal(
    "EVALUATION_IN_FUTURE",
    $"{AsOf:O} is still to come. Choose today or a past day.");

/// <summary>There is no choice by hand to take back.</summary>
/// <param name="CustomerId">The customer.</param>
public sealed record TierNotPinned(Guid CustomerId) : Refusal(
    "TIER_NOT_PINNED",
    "The customer's tier is not set by hand, the rules decide already.");
