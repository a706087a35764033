namespace CrmGraph.Domain.Reviews;

/// <summary>One key figure of a week beside the week before.</summary>
/// <param name="Key">Which figure.</param>
/// <param name="Unit">What the value counts.</param>
/// <param name="Value">This week; null where nothing could be measured. Ratios are fractions (0.15), money is in units of the base currency.</param>
/// <param name="Previous">The week before, likewise.</param>
/// <param name="Change">RELATIVE: the change as a fraction of the previous value; POINTS: the difference. Null when there is nothing to compare with.</param>
/// <param name="ChangeKind">How the change is meant to be read.</param>
/// <param name="GoodDirection">Whether more is better.</param>
/// <param name="Series">The value of the last twelve weeks, the oldest first, this week last.</param>
public sealed record ReviewMetric(
    MetricKey Key,
    MetricUnit Unit,
    decimal? Value,
    decimal? Previous,
    decimal? Change,
    ChangeKind ChangeKind,
    GoodDirection GoodDirection,
    IReadOnlyList<decimal?> Series)
{
    /// <summary>Names the opportunities it is counted from, for <c>opportunitiesBehind</c>; null where it is counted from leads or closings of both kinds.</summary>
    public string? Behind { get; init; }
}

/// <summary>The key figures of a weekly review.</summary>
public enum MetricKey
{
    /// <summary>Leads created in the week.</summary>
    Leads,

    /// <summary>Leads converted in the week ÷ leads created in the week.</summary>
    LeadConversion,

    /// <summary>Won value ÷ number of won opportunities.</summary>
    AverageOrderValue,

    /// <summary>Won value ÷ reps with an active team membership in the week.</summary>
    RevenuePerRep,

    /// <summary>Value of the opportunities won in the week.</summary>
    WonValue,

    /// <summary>Number of the opportunities won in the week.</summary>
    WonCount,

    /// <summary>Value of the opportunities created in the week.</summary>
    NewPipeline,

    /// <summary>Won ÷ (won + lost), by closing date.</summary>
    WinRate,

    /// <summary>Mean days from created to won, suspended time excluded.</summary>
    SalesCycle,
}

/// <summary>What a metric's value counts.</summary>
public enum MetricUnit
{
    Count,
    Money,
    Ratio,
    Days,
}

/// <summary>How a change is shown.</summary>
public enum ChangeKind
{
    /// <summary>As a fraction of the previous value, printed as percent.</summary>
    Relative,

    /// <summary>As a difference of fractions, printed as percentage points.</summary>
    Points,
}

/// <summary>Which direction of a metric is good news.</summary>
public enum GoodDirection
{
    Up,
    Down,
}
