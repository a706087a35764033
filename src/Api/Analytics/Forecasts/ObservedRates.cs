using CrmGraph.Api.Analytics.Stages;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Analytics.Forecasts;

/// <summary>How a stage really did in the last twelve months.</summary>
/// <param name="Conversion">Share that went on; null where too few have left the stage to tell.</param>
/// <param name="Days">Mean days in the stage; null where too few have left it.</param>
/// <param name="Sample">How many have left it.</param>
internal sealed record ObservedRates(decimal? Conversion, decimal? Days, int Sample)
{
    private const int Months = 12;
    private const int Decimals = 4;

    public static async Task<IReadOnlyDictionary<Guid, ObservedRates>> Read(
        IReadOnlyList<Stage> stages,
        DateTime now,
        int minimumSample,
        AnalyticsScope scope,
        CrmDbContext db,
        CancellationToken stop)
    {
        var since = now.AddMonths(-Months);
        var journeys = await StageJourneys.Read(stages, since, now, scope, db, stop);
        return StageFunnel.Of(journeys.Path, journeys.Passages, since, now)
            .ToDictionary(stage => stage.StageId, stage => Of(stage, minimumSample));
    }

    private static ObservedRates Of(StageFunnel stage, int minimumSample) => new(
        stage.Decided >= minimumSample && stage.Conversion is { } conversion ? decimal.Round(conversion, Decimals) : null,
        stage.Left >= minimumSample && stage.AverageDays is { } days ? decimal.Round((decimal)days, Decimals) : null,
        stage.Decided);
}
