using CrmGraph.Domain.Access;

namespace CrmGraph.Domain.Analytics;

/// <summary>A target belongs to one user, to one team, or to the company.</summary>
public sealed record TargetHolderAmbiguous() : Refusal(
    "TARGET_HOLDER_AMBIGUOUS",
    "A target belongs to a user or to a team. Name one of them, or neither for the whole company.");

/// <summary>Only who leads the holder may set the target.</summary>
/// <param name="Needed">The least role that may.</param>
public sealed record TargetNotYours(Role Needed) : Refusal(
    "TARGET_NOT_YOURS",
    $"Targets are set by the holder's supervisor or by a manager. This one needs the role {Needed}.");
