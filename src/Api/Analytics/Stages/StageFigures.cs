using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Analytics.Stages;

/// <summary>What became of the opportunities that entered a stage in a period; each counts once.</summary>
/// <param name="StageId">The stage.</param>
/// <param name="Entered">How many entered it; one that skipped it counts as entered and left at once.</param>
/// <param name="WentOn">How many of them reached a later stage, or were won.</param>
/// <param name="Lost">How many were lost in it.</param>
/// <param name="Terminated">How many were given up in it.</param>
/// <param name="Returned">How many left it in another direction.</param>
/// <param name="StillIn">How many are still in it; they count neither for nor against it.</param>
/// <param name="Conversion">Share that went on, of those that left; null while none did.</param>
/// <param name="ConfiguredConversion">The share that the pipeline's settings expect.</param>
/// <param name="AverageDays">Mean days in the stage, suspended time excluded, of those that left it in the period.</param>
/// <param name="IsBottleneck">瓶颈: whether it lets the smallest share through, of those with enough opportunities to tell.</param>
/// <param name="Cohort">The opportunities that entered it: what <c>entered</c> counts.</param>
/// <param name="Leavers">The opportunities that left it in the period, those that skipped it not counted: what <c>averageDays</c> is the mean of.</param>
internal sealed record StageFigures(
    Guid StageId,
    int Entered,
    int WentOn,
    int Lost,
    int Terminated,
    int Returned,
    int StillIn,
    decimal? Conversion,
    decimal? ConfiguredConversion,
    decimal? AverageDays,
    bool IsBottleneck,
    IReadOnlyList<CohortMember> Cohort,
    IReadOnlyList<StageLeaver> Leavers)
{
    private const decimal Whole = 10_000;
    private const int Decimals = 4;

    /// <summary>The figures of all open stages.</summary>
    public static IReadOnlyList<StageFigures> Of(
        IReadOnlyList<Stage> stages,
        StageJourneys journeys,
        DateTime from,
        DateTime to,
        int minimumSample)
    {
        var open = stages.Where(stage => stage.Kind == StageKind.Open).ToDictionary(stage => stage.Id);
        List<StageFunnel> funnel = [.. StageFunnel.Of(journeys.Path, journeys.Passages, from, to).Where(stage => open.ContainsKey(stage.StageId))];
        var bottleneck = StageFunnel.Bottleneck(funnel, minimumSample);
        var cohorts = journeys.Passages
            .Where(passage => passage.EnteredAt >= from && passage.EnteredAt < to)
            .ToLookup(passage => passage.StageId, CohortMember.Of);
        var leavers = journeys.Passages
            .Where(passage => passage is { IsSkipped: false, LeftAt: { } at } && at >= from && at < to)
            .ToLookup(passage => passage.StageId, StageLeaver.Of);
        return
        [
            .. funnel.Select(stage => Of(
                stage,
                open[stage.StageId],
                stage == bottleneck,
                [.. cohorts[stage.StageId]],
                [.. leavers[stage.StageId]])),
        ];
    }

    private static StageFigures Of(StageFunnel funnel, Stage stage, bool isBottleneck, IReadOnlyList<CohortMember> cohort, IReadOnlyList<StageLeaver> leavers) => new(
        funnel.StageId,
        funnel.Entered,
        funnel.WentOn,
        funnel.Lost,
        funnel.Terminated,
        funnel.Returned,
        funnel.StillIn,
        funnel.Conversion is { } conversion ? decimal.Round(conversion, Decimals) : null,
        stage.ConversionToNext / Whole,
        funnel.AverageDays is { } days ? decimal.Round((decimal)days, Decimals) : null,
        isBottleneck,
        cohort,
        leavers);
}
