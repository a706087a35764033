namespace CrmGraph.Domain.Analytics;

/// <summary>One open stage of a forecast.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="Conversion">Share that reaches the next stage; null where it is not known.</param>
/// <param name="LeadTimeDays">Average days until the next stage; null where it is not known.</param>
public sealed record ForecastStage(Guid StageId, decimal? Conversion, int? LeadTimeDays);

/// <summary>The open stages of a pipeline in their order; what leaves the last one is won.</summary>
/// <remarks>Percentages between stages are conversions: only their product up to won is a chance to win.</remarks>
public sealed class ForecastChain(IReadOnlyList<ForecastStage> stages)
{
    public IReadOnlyList<ForecastStage> Stages => stages;

    /// <summary>The chance to win from a stage: the product of the conversions from there on; null where one is missing.</summary>
    public decimal? WinChance(int stage) =>
        stages.Skip(stage).Aggregate((decimal?)1, (chance, next) => chance * next.Conversion);

    /// <summary>The days from the end of a stage until won; null where a lead time is missing.</summary>
    public int? DaysAfter(int stage) =>
        stages.Skip(stage + 1).Aggregate((int?)0, (days, next) => days + next.LeadTimeDays);

    /// <summary>The days from entering a stage until won; null where a lead time is missing.</summary>
    public int? DaysFrom(int stage) => DaysAfter(stage) + stages[stage].LeadTimeDays;

    /// <summary>
    /// 所需存量: what a stage must hold for a revenue of the target in every month: target × months to the next stage ÷ the
    /// remaining conversion.
    /// </summary>
    public decimal? Needed(int stage, decimal monthlyTarget) => WinChance(stage) is { } chance and > 0
        ? monthlyTarget * LeadTime.Months(stages[stage].LeadTimeDays ?? 0) / chance
        : null;
}
