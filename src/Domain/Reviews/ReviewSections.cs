namespace CrmGraph.Domain.Reviews;

/// <summary>One row of the weekly analysis table; its figures are those of the metric.</summary>
/// <param name="Metric">The metric behind the row.</param>
/// <param name="ConclusionZh">Drafted conclusion in Chinese.</param>
/// <param name="ConclusionEn">The same in English.</param>
/// <param name="MeasureZh">Proposed improvement in Chinese.</param>
/// <param name="MeasureEn">The same in English.</param>
public sealed record ReviewTableRow(
    MetricKey Metric,
    string ConclusionZh,
    string ConclusionEn,
    string MeasureZh,
    string MeasureEn)
{
    /// <summary>Whether somebody has put it into other words than the draft's.</summary>
    public bool Edited { get; init; }
}

/// <summary>One step from lead to won, counted in the week.</summary>
/// <param name="Kind">Which step.</param>
/// <param name="Count">How many reached it this week.</param>
/// <param name="PreviousCount">How many reached it the week before.</param>
/// <param name="Amount">Their value in base currency; null for leads.</param>
/// <param name="Conversion">Count ÷ count of the step before, as a fraction; null for the first step.</param>
public sealed record FunnelStep(FunnelStepKind Kind, int Count, int PreviousCount, decimal? Amount, decimal? Conversion);

/// <summary>The steps of the sales funnel.</summary>
public enum FunnelStepKind
{
    Leads,
    Opportunities,
    Won,
}

/// <summary>One stage of one pipeline at the end of the week.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="PipelineZh">Name of its pipeline in Chinese.</param>
/// <param name="PipelineEn">Name of its pipeline in English.</param>
/// <param name="NameZh">Name in Chinese.</param>
/// <param name="NameEn">Name in English.</param>
/// <param name="Open">Opportunities open in it at the end of the week.</param>
/// <param name="Amount">Their value in base currency.</param>
/// <param name="Weighted">Their value times the win probability; null where no conversion is configured.</param>
/// <param name="Entered">Opportunities that entered it for the first time in the last twelve weeks; what <c>stageFunnel</c> says of them as of the week's end.</param>
/// <param name="Conversion">Of those that entered and have left: the share that went on to a later stage; null when none has left.</param>
public sealed record ReviewStage(
    Guid StageId,
    string PipelineZh,
    string PipelineEn,
    string NameZh,
    string NameEn,
    int Open,
    decimal Amount,
    decimal? Weighted,
    int Entered,
    decimal? Conversion);

/// <summary>One week of the trend.</summary>
/// <param name="Week">The ISO week, for example 2026-W46.</param>
/// <param name="StartsOn">Its first day.</param>
/// <param name="WonValue">Value won in it.</param>
/// <param name="WonCount">Number won in it.</param>
/// <param name="NewPipeline">Value of the opportunities created in it.</param>
public sealed record TrendWeek(string Week, DateOnly StartsOn, decimal WonValue, int WonCount, decimal NewPipeline);

/// <summary>One rep's week.</summary>
/// <param name="UserId">The rep.</param>
/// <param name="Name">The rep's name.</param>
/// <param name="Team">The rep's team at that time; null without one.</param>
/// <param name="WonValue">Value won in the week that the rep is credited with, by the division of that day.</param>
/// <param name="PreviousWonValue">The same of the week before.</param>
/// <param name="WonCount">Number won in the week as their owner.</param>
/// <param name="WinRate">Won ÷ (won + lost) in the week as a fraction; null when nothing closed.</param>
/// <param name="SalesCycle">Mean days from created to won; null when nothing was won.</param>
/// <param name="Change">Change of the won value as a fraction; null when there was nothing the week before.</param>
public sealed record LeaderboardRow(
    Guid UserId,
    string Name,
    string? Team,
    decimal WonValue,
    decimal PreviousWonValue,
    int WonCount,
    decimal? WinRate,
    decimal? SalesCycle,
    decimal? Change);

/// <summary>How open pipeline at the start of the week became open pipeline at its end; the steps add up to the cent.</summary>
/// <param name="Steps">Opening first, closing last; the amounts between are signed and add up.</param>
public sealed record PipelineBridge(IReadOnlyList<BridgeStep> Steps);

/// <summary>One step of the pipeline bridge.</summary>
/// <param name="Kind">What changed.</param>
/// <param name="Amount">By how much, signed, in base currency; the balance itself for opening and closing.</param>
/// <param name="Count">How many opportunities are behind it, signed like the change of the open count (0 change for increases and decreases is still shown as the number affected).</param>
public sealed record BridgeStep(BridgeStepKind Kind, decimal Amount, int Count);

/// <summary>What changed the open pipeline.</summary>
public enum BridgeStepKind
{
    Opening,
    Created,
    MovedIn,
    Increased,
    Decreased,
    MovedOut,
    Won,
    Lost,
    Terminated,
    Suspended,
    Resumed,
    Reopened,
    ExchangeRate,
    Closing,
}

/// <summary>An open opportunity that no longer moves.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Number">Its number.</param>
/// <param name="Title">Its title.</param>
/// <param name="Customer">Name of its customer; null without one.</param>
/// <param name="Owner">Name of its owner.</param>
/// <param name="StageZh">Name of its stage in Chinese.</param>
/// <param name="StageEn">Name of its stage in English.</param>
/// <param name="Amount">Its value in base currency.</param>
/// <param name="Days">Whole days it has stood still: in this stage, or with nothing recorded on it.</param>
/// <param name="LimitDays">The limit it broke.</param>
/// <param name="Reason">Why it counts as stuck.</param>
public sealed record StuckOpportunity(
    Guid OpportunityId,
    int Number,
    string Title,
    string? Customer,
    string Owner,
    string StageZh,
    string StageEn,
    decimal Amount,
    int Days,
    int LimitDays,
    StuckReason Reason);

/// <summary>Why an opportunity counts as stuck.</summary>
public enum StuckReason
{
    /// <summary>Longer in its stage than the stage's time limit.</summary>
    OverStageLimit,

    /// <summary>Nothing recorded on it for 14 days.</summary>
    NoActivity,

    /// <summary>Its expected close was put off twice or more often.</summary>
    PushedTwice,
}

/// <summary>Open opportunities whose records lack something that the forecast needs.</summary>
/// <param name="Kind">What is lacking.</param>
/// <param name="Count">How many.</param>
/// <param name="Amount">Their value in base currency.</param>
public sealed record HygieneCount(HygieneKind Kind, int Count, decimal Amount);

/// <summary>What an open opportunity's record can lack.</summary>
public enum HygieneKind
{
    /// <summary>Its expected close was put off twice or more often.</summary>
    PushedTwice,

    /// <summary>No follow-up names a next step after the week.</summary>
    NoNextStep,

    /// <summary>Its expected close has passed.</summary>
    CloseDatePassed,

    /// <summary>Nothing recorded on it for longer than the workspace allows.</summary>
    NoActivity,
}

/// <summary>A customer whose tier changed in the week.</summary>
/// <param name="CustomerId">The customer.</param>
/// <param name="Customer">The customer's name.</param>
/// <param name="FromZh">Name of the tier before, in Chinese; null for the first.</param>
/// <param name="FromEn">The same in English.</param>
/// <param name="ToZh">Name of the tier after, in Chinese.</param>
/// <param name="ToEn">The same in English.</param>
/// <param name="Upward">Whether the customer rose.</param>
/// <param name="AnnualPurchases">The purchases the decision was based on, in base currency.</param>
/// <param name="At">When, UTC.</param>
public sealed record TierMovement(
    Guid CustomerId,
    string Customer,
    string? FromZh,
    string? FromEn,
    string ToZh,
    string ToEn,
    bool Upward,
    decimal AnnualPurchases,
    DateTime At);

/// <summary>One topic of the review meeting, drafted from the data.</summary>
/// <param name="Kind">Which of the three.</param>
/// <param name="TextZh">What to talk about, in Chinese.</param>
/// <param name="TextEn">The same in English.</param>
public sealed record ReviewTopic(ReviewTopicKind Kind, string TextZh, string TextEn)
{
    /// <summary>Whether somebody has put it into other words than the draft's.</summary>
    public bool Edited { get; init; }
}

/// <summary>The agenda of the review meeting.</summary>
public enum ReviewTopicKind
{
    HighConversion,
    WeakStep,
    IndividualPerformance,
}
