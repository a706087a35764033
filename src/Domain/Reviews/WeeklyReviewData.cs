namespace CrmGraph.Domain.Reviews;

/// <summary>Everything one weekly sales review says, gathered once and never changed; GraphQL, PDF and workbook all read this.</summary>
/// <param name="Week">The ISO week, for example 2026-W46.</param>
/// <param name="StartsOn">Its first day in the workspace's time zone.</param>
/// <param name="EndsOn">Its last day in the workspace's time zone.</param>
/// <param name="Company">The name of the workspace.</param>
/// <param name="Scope">Whose figures these are.</param>
/// <param name="Status">PREVIEW while the week is computed live.</param>
/// <param name="DataVersion">Counts the corrections of this week; 1 for the first.</param>
/// <param name="AsOf">The moment the data was gathered, UTC.</param>
/// <param name="TimeZone">IANA id of the workspace's time zone.</param>
/// <param name="Currency">The base currency of every amount.</param>
/// <param name="Metrics">The key figures, in the order they are shown.</param>
/// <param name="Table">The rows of the weekly analysis table.</param>
/// <param name="Funnel">From lead to won.</param>
/// <param name="Stages">Every stage of every pipeline with its open opportunities and its conversion.</param>
/// <param name="Trend">Twelve weeks, the oldest first; the last one is this week.</param>
/// <param name="Leaderboard">The reps by won value, the best first.</param>
/// <param name="Bridge">How open pipeline became what it is.</param>
/// <param name="Stuck">Open opportunities that no longer move, the longest first.</param>
/// <param name="TierMovements">Customers whose tier changed in the week.</param>
/// <param name="Topics">The three agenda topics of the meeting.</param>
public sealed record WeeklyReviewData(
    string Week,
    DateOnly StartsOn,
    DateOnly EndsOn,
    string Company,
    ReviewScope Scope,
    ReviewStatus Status,
    int DataVersion,
    DateTime AsOf,
    string TimeZone,
    string Currency,
    IReadOnlyList<ReviewMetric> Metrics,
    IReadOnlyList<ReviewTableRow> Table,
    IReadOnlyList<FunnelStep> Funnel,
    IReadOnlyList<ReviewStage> Stages,
    IReadOnlyList<TrendWeek> Trend,
    IReadOnlyList<LeaderboardRow> Leaderboard,
    PipelineBridge Bridge,
    IReadOnlyList<StuckOpportunity> Stuck,
    IReadOnlyList<TierMovement> TierMovements,
    IReadOnlyList<ReviewTopic> Topics)
{
    /// <summary>What the records of open opportunities lack. Expected days and next steps are those of the moment it is gathered.</summary>
    public IReadOnlyList<HygieneCount> Hygiene { get; init; } = [];

    /// <summary>What earlier reviews decided and what became of it by the end of this week, last week's first.</summary>
    public IReadOnlyList<MeasureScore> EarlierMeasures { get; init; } = [];

    /// <summary>What this review decides.</summary>
    public IReadOnlyList<MeasureScore> Measures { get; init; } = [];

    /// <summary>What the open pipeline is expected to bring; null in a review that an earlier release kept.</summary>
    public ReviewForecast? Forecast { get; init; }

    /// <summary>How much of each sales target is won, the company's first.</summary>
    public IReadOnlyList<ReviewAttainment> Targets { get; init; } = [];

    /// <summary>Who let time limits pass, most first.</summary>
    public IReadOnlyList<ReviewBreaches> Breaches { get; init; } = [];

    /// <summary>The gates that were passed with something missing.</summary>
    public IReadOnlyList<ReviewOverride> Overrides { get; init; } = [];

    /// <summary>What the customers of each tier brought.</summary>
    public IReadOnlyList<ReviewTierResult> TierResults { get; init; } = [];

    /// <summary>Which parts of the company brought the won value, and the change.</summary>
    public IReadOnlyList<ReviewContribution> Contributions { get; init; } = [];

    /// <summary>The kept version that this is; null for a preview.</summary>
    public Guid? RecordId { get; init; }

    /// <summary>Who signed it off; null before that.</summary>
    public string? SignedOffBy { get; init; }

    /// <summary>When it was signed off, UTC; null before that.</summary>
    public DateTime? SignedOffAt { get; init; }

    /// <summary>Why an earlier version had to be corrected; null for the first version.</summary>
    public string? CorrectionReason { get; init; }

    /// <summary>How many opportunities are stuck; the list shows the longest of them.</summary>
    public int StuckTotal { get; init; } = Stuck.Count;

    /// <summary>The value of all of them, in base currency.</summary>
    public decimal StuckAmount { get; init; } = Stuck.Sum(stuck => stuck.Amount);
}

/// <summary>Whose figures a review shows.</summary>
/// <param name="Kind">Company, team or rep.</param>
/// <param name="Id">The team or the rep; null for the company.</param>
/// <param name="Name">The name of the team or the rep; null for the company.</param>
public sealed record ReviewScope(ReviewScopeKind Kind, Guid? Id, string? Name);

/// <summary>How wide a review looks.</summary>
public enum ReviewScopeKind
{
    Company,
    Team,
    Rep,
}

/// <summary>Where a review stands.</summary>
public enum ReviewStatus
{
    /// <summary>Computed live; the numbers may still change.</summary>
    Preview,

    /// <summary>Frozen, not yet signed off.</summary>
    Draft,

    /// <summary>Signed off.</summary>
    Published,
}
