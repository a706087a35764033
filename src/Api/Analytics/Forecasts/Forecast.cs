using CrmGraph.Api.Analytics.Behind;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Analytics.Forecasts;

/// <summary>When the open pipeline is expected to become revenue, and whether it is enough. Suspended opportunities are left out.</summary>
/// <param name="AsOf">The day it was made.</param>
/// <param name="Currency">The base currency of every amount.</param>
/// <param name="Expected">The expected revenue of everything that is open.</param>
/// <param name="LeftOut">The amount that cannot be forecast because a conversion or a lead time is not configured.</param>
/// <param name="Months">The expected revenue by month.</param>
/// <param name="Stages">What each stage holds and should hold, configured beside observed.</param>
/// <param name="Alerts">The stages that hold too little for the target.</param>
internal sealed record Forecast(
    DateOnly AsOf,
    string Currency,
    decimal Expected,
    decimal LeftOut,
    IReadOnlyList<ForecastMonthFigures> Months,
    IReadOnlyList<ForecastStageFigures> Stages,
    IReadOnlyList<StockAlert> Alerts)
{
    public static Forecast Of(
        PipelineForecast forecast,
        IReadOnlyList<Stage> stages,
        IReadOnlyDictionary<Guid, ObservedRates> observed,
        string currency,
        ExpectedNumber behind) => new(
            forecast.AsOf,
            currency,
            forecast.Expected,
            forecast.LeftOut,
            [.. forecast.Months.Select(month => ForecastMonthFigures.Of(month, behind))],
            [.. forecast.Stages.Zip(stages, (supply, stage) => ForecastStageFigures.Of(supply, stage, observed[stage.Id], behind))],
            [
                .. forecast.Stages.Where(supply => supply.FeltIn is not null)
                    .Select(supply => new StockAlert(supply.StageId, supply.Missing, supply.FeltIn!.Value)),
            ]);
}

/// <summary>A stage that holds too little for the monthly target.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="Missing">How much stock is missing, in base currency.</param>
/// <param name="FeltIn">The first day of the month in which it will be felt.</param>
internal sealed record StockAlert(Guid StageId, decimal Missing, DateOnly FeltIn);

/// <summary>The revenue expected in one month.</summary>
/// <param name="Index">How many months after the one the forecast was made in.</param>
/// <param name="Start">The first day of the month.</param>
/// <param name="Expected">The expected revenue.</param>
/// <param name="IsGap">月度缺口: whether the pipeline brings nothing in this month, although it lies within its lead time.</param>
/// <param name="BelowTarget">By how much it misses the monthly target; null without a target.</param>
/// <param name="Behind">The opportunities it is expected of: ask <c>opportunitiesBehind</c> with it.</param>
internal sealed record ForecastMonthFigures(
    int Index,
    DateOnly Start,
    decimal Expected,
    bool IsGap,
    decimal? BelowTarget,
    string Behind)
{
    public static ForecastMonthFigures Of(ForecastMonth month, ExpectedNumber behind) => new(
        month.Index, month.Start, month.Expected, month.IsGap, month.BelowTarget, (behind with { Month = month.Start }).Write());
}

/// <summary>One stage of a forecast; its stock are the stage's <c>opportunities</c>.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="Stock">The amount open in it.</param>
/// <param name="Expected">The revenue expected from it.</param>
/// <param name="WinChance">The chance to win from it, as a fraction: the product of the conversions from here on.</param>
/// <param name="Needed">所需存量: the stock that brings the target in every month.</param>
/// <param name="Missing">How much of that is missing.</param>
/// <param name="Conversion">The configured share that reaches the next stage.</param>
/// <param name="ObservedConversion">The share that really did in the last twelve months; null where the sample is too small.</param>
/// <param name="LeadTimeDays">The configured days until the next stage.</param>
/// <param name="ObservedDays">The days it really took; null where the sample is too small.</param>
/// <param name="Sample">How many opportunities left the stage in the last twelve months.</param>
/// <param name="Behind">The opportunities the revenue is expected of: ask <c>opportunitiesBehind</c> with it.</param>
internal sealed record ForecastStageFigures(
    Guid StageId,
    decimal Stock,
    decimal Expected,
    decimal? WinChance,
    decimal? Needed,
    decimal Missing,
    decimal? Conversion,
    decimal? ObservedConversion,
    int? LeadTimeDays,
    decimal? ObservedDays,
    int Sample,
    string Behind)
{
    private const decimal Whole = 10_000;

    public static ForecastStageFigures Of(ForecastSupply supply, Stage stage, ObservedRates observed, ExpectedNumber behind) => new(
        supply.StageId,
        supply.Stock,
        supply.Expected,
        supply.WinChance,
        supply.Needed,
        supply.Missing,
        stage.ConversionToNext / Whole,
        observed.Conversion,
        stage.LeadTimeDays,
        observed.Days,
        observed.Sample,
        (behind with { StageId = stage.Id }).Write());
}
