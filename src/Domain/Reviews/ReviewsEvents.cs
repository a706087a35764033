namespace CrmGraph.Domain.Reviews;

/// <summary>Something happened to a kept review.</summary>
/// <param name="ReviewId">The version of the review.</param>
/// <param name="Week">The ISO week.</param>
/// <param name="ScopeKind">Whose figures it shows.</param>
/// <param name="RepId">The rep whose figures it shows; null for a team and the company.</param>
/// <param name="TeamId">The team whose supervisors see it; null for the company.</param>
/// <param name="DataVersion">Which version of the week's review.</param>
/// <param name="By">Who did it; null for the schedule.</param>
/// <param name="At">When, UTC.</param>
public abstract record ReviewEvent(
    Guid ReviewId,
    string Week,
    ReviewScopeKind ScopeKind,
    Guid? RepId,
    Guid? TeamId,
    int DataVersion,
    Guid? By,
    DateTime At) : DomainEvent(At);

public sealed record ReviewMade(
    Guid ReviewId,
    string Week,
    ReviewScopeKind ScopeKind,
    Guid? RepId,
    Guid? TeamId,
    int DataVersion,
    Guid? By,
    DateTime At) : ReviewEvent(ReviewId, Week, ScopeKind, RepId, TeamId, DataVersion, By, At);

public sealed record ReviewPublished(
    Guid ReviewId,
    string Week,
    ReviewScopeKind ScopeKind,
    Guid? RepId,
    Guid? TeamId,
    int DataVersion,
    Guid? By,
    DateTime At) : ReviewEvent(ReviewId, Week, ScopeKind, RepId, TeamId, DataVersion, By, At);

public sealed record ReviewReworded(
    Guid ReviewId,
    string Week,
    ReviewScopeKind ScopeKind,
    Guid? RepId,
    Guid? TeamId,
    int DataVersion,
    Guid? By,
    DateTime At) : ReviewEvent(ReviewId, Week, ScopeKind, RepId, TeamId, DataVersion, By, At);

/// <summary>Something happened to an improvement measure.</summary>
/// <param name="MeasureId">The measure.</param>
/// <param name="Status">Its status after it.</param>
/// <param name="Progress">Percent done after it.</param>
/// <param name="By">Who did it.</param>
/// <param name="At">When, UTC.</param>
public abstract record MeasureEvent(Guid MeasureId, MeasureStatus Status, int Progress, Guid By, DateTime At) : DomainEvent(At);

public sealed record MeasureDecided(Guid MeasureId, MeasureStatus Status, int Progress, Guid By, DateTime At)
    : MeasureEvent(MeasureId, Status, Progress, By, At);

public sealed record MeasureReported(Guid MeasureId, MeasureStatus Status, int Progress, Guid By, DateTime At)
    : MeasureEvent(MeasureId, Status, Progress, By, At);

public sealed record MeasureDropped(Guid MeasureId, MeasureStatus Status, int Progress, Guid By, DateTime At)
    : MeasureEvent(MeasureId, Status, Progress, By, At);
