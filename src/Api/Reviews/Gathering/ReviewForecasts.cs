using CrmGraph.Api.Analytics.Forecasts;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>The forecast of what was open at the end of the week. The ledger knows no chances set by hand, so the configured ones count.</summary>
internal static class ReviewForecasts
{
    public static async Task<ReviewForecast> Of(
        ReviewFacts facts,
        IReadOnlyList<OpenOpportunity> open,
        decimal? monthlyTarget,
        CrmDbContext db,
        CancellationToken stop)
    {
        var pipelines = await db.Set<SalesPipeline>().AsNoTracking().OrderBy(p => p.Position).ToListAsync(stop);
        var stages = await db.Set<Stage>().AsNoTracking()
            .Where(stage => stage.Kind == StageKind.Open).OrderBy(stage => stage.Position).ToListAsync(stop);
        var stocks = Stocks(open, facts.Period).ToLookup(stock => stock.StageId);
        List<Chain> chains =
        [
            .. from pipeline in pipelines
               let own = stages.Where(stage => stage.PipelineId == pipeline.Id).ToList()
               where own.Count > 0
               select new Chain(pipeline, own, [.. own.SelectMany(stage => stocks[stage.Id])]),
        ];
        var total = chains.Sum(chain => chain.Amount);
        var forecasts = chains.ConvertAll(chain => (
            Chain: chain,
            Forecast: PipelineForecast.Of(
                ReadForecast.Chain(chain.Stages), chain.Stocks, facts.Period.LastDay, Share(monthlyTarget, chain.Amount, total))));
        return new ReviewForecast(
            monthlyTarget,
            forecasts.Sum(one => one.Forecast.Expected),
            forecasts.Sum(one => one.Forecast.LeftOut),
            Months([.. forecasts.Select(one => one.Forecast)], monthlyTarget),
            [.. forecasts.SelectMany(one => one.Forecast.Stages.Zip(one.Chain.Stages, (supply, stage) => Stock(supply, stage, one.Chain.Pipeline)))]);
    }

    /// <summary>Several pipelines share a target in the proportion of what is open in them.</summary>
    private static decimal? Share(decimal? target, decimal amount, decimal total) =>
        total == 0 || amount == 0 ? null : target * amount / total;

    /// <summary>In an order of their own: fractions added up in another order differ in the last digit.</summary>
    private static IEnumerable<ForecastStock> Stocks(IReadOnlyList<OpenOpportunity> open, ReviewPeriod period) => open
        .AggregateBy(one => (one.StageId, Age: period.DaysSince(one.InStageSince)), 0L, (units, one) => units + one.BaseUnits)
        .OrderBy(same => same.Key)
        .Select(same => new ForecastStock(same.Key.StageId, WeekFigures.Amount(same.Value), same.Key.Age));

    /// <summary>A month is a gap where no pipeline brings anything in it and one has it within its lead time.</summary>
    private static IReadOnlyList<ReviewForecastMonth> Months(IReadOnlyList<PipelineForecast> forecasts, decimal? target) =>
    [
        .. from month in forecasts.Where(forecast => forecast.Stages.Any(stage => stage.Stock > 0)).SelectMany(forecast => forecast.Months)
           group month by month.Start into same
           orderby same.Key
           let expected = same.Sum(month => month.Expected)
           select new ReviewForecastMonth(
               same.Key,
               expected,
               expected == 0 && same.Any(month => month.IsGap),
               target is { } wanted ? Math.Max(0, wanted - expected) : null),
    ];

    private static ReviewStock Stock(ForecastSupply supply, Stage stage, SalesPipeline pipeline) => new(
        stage.Id,
        pipeline.NameZh,
        pipeline.NameEn,
        stage.NameZh,
        stage.NameEn,
        supply.Stock,
        supply.WinChance,
        supply.Expected,
        supply.Needed,
        supply.Missing,
        supply.FeltIn);

    private sealed record Chain(SalesPipeline Pipeline, IReadOnlyList<Stage> Stages, IReadOnlyList<ForecastStock> Stocks)
    {
        public decimal Amount => Stocks.Sum(stock => stock.Amount);
    }
}
