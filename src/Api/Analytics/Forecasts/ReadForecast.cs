using CrmGraph.Api.Access;
using CrmGraph.Api.Analytics.Behind;
using CrmGraph.Api.Analytics.Stages;
using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Analytics.Forecasts;

/// <summary>Which pipeline to forecast, and for which target.</summary>
/// <param name="PipelineId">The pipeline.</param>
/// <param name="MonthlyTarget">The revenue wanted in every month, in base currency.</param>
/// <param name="MinimumSample">How many opportunities an observed rate needs; 20 when left out.</param>
/// <param name="Scope">Whose opportunities; all the caller may see when left out.</param>
internal sealed record ForecastArguments(
    [NodeId<SalesPipeline>] Guid PipelineId,
    decimal? MonthlyTarget,
    int? MinimumSample,
    AnalyticsScopeInput? Scope);

/// <summary>Forecasts the revenue of the open pipeline by its conversions and lead times.</summary>
internal static class ReadForecast
{
    private const decimal Certain = 10_000;

    public static async Task<Forecast> Run(
        ForecastArguments arguments,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var now = clock.UtcNow();
        var workspace = await db.Workspace(stop);
        var stages = await Open(arguments.PipelineId, db, stop);
        var scope = await AnalyticsScope.Of(arguments.Scope, db, caller, stop);
        var stocks = await OpenStocks.Now(arguments.PipelineId, scope, now, db, stop);
        var forecast = PipelineForecast.Of(Chain(stages), stocks, workspace.LocalDate(now), arguments.MonthlyTarget);
        var observed = await ObservedRates.Read(
            await PipelineStages.Of(arguments.PipelineId, db, stop), now, arguments.MinimumSample ?? ReadStageFunnel.DefaultSample, scope, db, stop);
        var behind = new ExpectedNumber(arguments.PipelineId, now, workspace.LocalDate(now), IsPast: false, null, null, arguments.Scope);
        return Forecast.Of(forecast, stages, observed, workspace.BaseCurrency, behind);
    }

    /// <summary>The open stages of a pipeline in their order.</summary>
    public static async Task<IReadOnlyList<Stage>> Open(Guid pipelineId, CrmDbContext db, CancellationToken stop)
    {
        var stages = await PipelineStages.Of(pipelineId, db, stop);
        return stages.Count > 0
            ? [.. stages.Where(stage => stage.Kind == StageKind.Open).OrderBy(stage => stage.Position)]
            : throw new NotFound("Pipeline", pipelineId).AsException();
    }

    /// <summary>The stages as configured.</summary>
    public static ForecastChain Chain(IEnumerable<Stage> stages) =>
        new([.. stages.Select(stage => new ForecastStage(stage.Id, stage.ConversionToNext / Certain, stage.LeadTimeDays))]);
}
