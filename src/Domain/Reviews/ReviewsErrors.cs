namespace CrmGraph.Domain.Reviews;

/// <summary>The week's review has been made; there is one of each version.</summary>
/// <param name="Week">The ISO week.</param>
/// <param name="DataVersion">The newest version.</param>
public sealed record ReviewAlreadyMade(string Week, int DataVersion) : Refusal(
    "REVIEW_ALREADY_MADE",
    $"The review of {Week} is made, in version {DataVersion}. Correct it to gather the figures anew.");

/// <summary>A signed-off review no longer changes.</summary>
/// <param name="Week">The ISO week.</param>
/// <param name="DataVersion">The version that was signed off.</param>
public sealed record ReviewAlreadyPublished(string Week, int DataVersion) : Refusal(
    "REVIEW_ALREADY_PUBLISHED",
    $"Version {DataVersion} of the review of {Week} is signed off. Correct it to make a new version.");

/// <summary>A newer version has taken the place of this one.</summary>
/// <param name="Newest">The newest version.</param>
public sealed record ReviewSuperseded(int Newest) : Refusal(
    "REVIEW_SUPERSEDED",
    $"Version {Newest} has taken its place. Work on that one.");

/// <summary>A review is kept once its week is over.</summary>
/// <param name="Week">The ISO week.</param>
/// <param name="EndsOn">Its last day.</param>
public sealed record WeekNotOver(string Week, DateOnly EndsOn) : Refusal(
    "WEEK_NOT_OVER",
    $"{Week} runs until {EndsOn:O}. Until then its review is a preview, computed whenever it is read.");

/// <summary>A correction needs a reason.</summary>
public sealed record CorrectionReasonMissing() : Refusal(
    "CORRECTION_REASON_MISSING",
    "Say why the review has to be corrected; readers of the earlier version will ask.");

/// <summary>There is no such version of the week's review.</summary>
/// <param name="Week">The ISO week.</param>
/// <param name="DataVersion">The version that was asked for.</param>
public sealed record UnknownReviewVersion(string Week, int DataVersion) : Refusal(
    "UNKNOWN_REVIEW_VERSION",
    $"There is no version {DataVersion} of the review of {Week} in this scope.");

/// <summary>The scope spans several teams; a review is kept for one of them.</summary>
public sealed record ScopeNotKept() : Refusal(
    "SCOPE_NOT_KEPT",
    "You supervise several teams. Name one of them; together they are shown as a preview only.");

/// <summary>The review has no such part to put into words.</summary>
/// <param name="Part">The metric or topic.</param>
public sealed record ReviewHasNoSuchPart(string Part) : Refusal("REVIEW_HAS_NO_SUCH_PART", $"The review says nothing about {Part}.");

/// <summary>A measure that is done or dropped no longer changes.</summary>
/// <param name="Status">What became of it.</param>
public sealed record MeasureClosed(MeasureStatus Status) : Refusal(
    "MEASURE_CLOSED",
    $"The measure is {Status}. Decide a new one in the next review.");

/// <summary>A measure is due after it was decided.</summary>
/// <param name="DueOn">The day that was asked for.</param>
public sealed record MeasureDueInThePast(DateOnly DueOn) : Refusal(
    "MEASURE_DUE_IN_THE_PAST",
    $"{DueOn:O} has passed. Choose today or a later day.");

/// <summary>A target is a metric together with the value it is to reach.</summary>
public sealed record MeasureTargetIncomplete() : Refusal(
    "MEASURE_TARGET_INCOMPLETE",
    "Name the target metric and its value, or neither.");

/// <summary>Whoever drops a measure says why.</summary>
public sealed record DropReasonMissing() : Refusal("DROP_REASON_MISSING", "Say why the measure is dropped; the next review shows it.");
