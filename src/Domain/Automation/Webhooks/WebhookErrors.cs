namespace CrmGraph.Domain.Automation.Webhooks;

/// <summary>The address lies inside the network that the server itself stands in.</summary>
/// <param name="Host">The host that was asked for.</param>
public sealed record WebhookTargetNotAllowed(string Host) : Refusal(
    "WEBHOOK_TARGET_NOT_ALLOWED",
    $"'{Host}' is not a public address. Use one that can be reached from outside, or ask an administrator to allow private ones.");

/// <summary>The webhook was not given up, so there is nothing to resume.</summary>
public sealed record WebhookNotPaused() : Refusal("WEBHOOK_NOT_PAUSED", "The webhook is not paused; it delivers, or tries to.");

/// <summary>The webhook was removed before.</summary>
public sealed record WebhookRemoved() : Refusal("WEBHOOK_REMOVED", "The webhook has been removed. Create another one.");
