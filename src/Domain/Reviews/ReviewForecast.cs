namespace CrmGraph.Domain.Reviews;

/// <summary>When the open pipeline is expected to become revenue, by the stages' conversions and lead times, and whether it is enough.</summary>
/// <param name="MonthlyTarget">The revenue wanted in a month, by the sales target of the month, the quarter or the year; null without one.</param>
/// <param name="Expected">The expected revenue of everything that is open.</param>
/// <param name="LeftOut">The amount that cannot be forecast because a conversion or a lead time is not configured.</param>
/// <param name="Months">The expected revenue by month, this month first.</param>
/// <param name="Stocks">What each stage holds and should hold.</param>
public sealed record ReviewForecast(
    decimal? MonthlyTarget,
    decimal Expected,
    decimal LeftOut,
    IReadOnlyList<ReviewForecastMonth> Months,
    IReadOnlyList<ReviewStock> Stocks);

/// <summary>The revenue expected in one month.</summary>
/// <param name="StartsOn">Its first day.</param>
/// <param name="Expected">The expected revenue.</param>
/// <param name="IsGap">月度缺口: whether the pipeline brings nothing in this month, although it lies within its lead time.</param>
/// <param name="BelowTarget">By how much it misses the monthly target; null without a target.</param>
public sealed record ReviewForecastMonth(DateOnly StartsOn, decimal Expected, bool IsGap, decimal? BelowTarget);

/// <summary>What one stage holds, and whether that is enough for revenue in every month.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="PipelineZh">Name of its pipeline in Chinese.</param>
/// <param name="PipelineEn">Name of its pipeline in English.</param>
/// <param name="StageZh">Name of the stage in Chinese.</param>
/// <param name="StageEn">Name of the stage in English.</param>
/// <param name="Amount">The amount open in it.</param>
/// <param name="WinChance">The chance to win from it: the product of the conversions from here on; null where one is missing.</param>
/// <param name="Expected">The revenue expected from it.</param>
/// <param name="Needed">所需存量: the stock that brings the target in every month; null without a target or a conversion.</param>
/// <param name="Missing">How much of that is missing; 0 where there is enough.</param>
/// <param name="FeltIn">The first day of the month in which the shortage will be felt; null where nothing is missing.</param>
public sealed record ReviewStock(
    Guid StageId,
    string PipelineZh,
    string PipelineEn,
    string StageZh,
    string StageEn,
    decimal Amount,
    decimal? WinChance,
    decimal Expected,
    decimal? Needed,
    decimal Missing,
    DateOnly? FeltIn);
