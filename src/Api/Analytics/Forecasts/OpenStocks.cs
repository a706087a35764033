using CrmGraph.Api.Analytics.History;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Forecasts;

/// <summary>What is open in the stages of a pipeline, summed by the full days it has been in its stage, suspended time left out.</summary>
internal static class OpenStocks
{
    private const decimal Certain = 10_000;
    private const int SecondsADay = 86_400;

    /// <summary>What is open now, with the chances set by hand.</summary>
    public static async Task<IReadOnlyList<ForecastStock>> Now(
        Guid pipelineId,
        AnalyticsScope scope,
        DateTime now,
        CrmDbContext db,
        CancellationToken stop)
    {
        var sums = await db.Set<Opportunity>()
            .Where(o => o.PipelineId == pipelineId && o.Status == OpportunityStatus.Open)
            .GroupBy(o => new
            {
                o.StageId,
                Day = o.StageEnteredAt.Date,
                PausedDays = (int)(o.StagePausedSeconds / SecondsADay),
                o.WinProbabilityOverride,
                o.OwnerId,
                o.TeamId,
            })
            .Select(same => new { same.Key, Units = same.Sum(o => o.BaseUnits) })
            .ToListAsync(stop);
        return
        [
            .. sums.Where(sum => scope.Covers(new OpenCell(sum.Key.StageId, sum.Key.OwnerId, sum.Key.TeamId)))
                .Select(sum => new ForecastStock(
                    sum.Key.StageId,
                    Amounts.Of(sum.Units),
                    OpenOnes.Age(sum.Key.Day, TimeSpan.FromDays(sum.Key.PausedDays), now),
                    sum.Key.WinProbabilityOverride / Certain)),
        ];
    }

    /// <summary>What was open at a moment; only those that had been suspended are looked at one by one.</summary>
    public static async Task<IReadOnlyList<ForecastStock>> At(
        Guid pipelineId,
        AnalyticsScope scope,
        DateTime moment,
        CrmDbContext db,
        CancellationToken stop)
    {
        var open = LedgerReading.OpenLines(db, moment).Where(line => line.PipelineId == pipelineId);
        var pauses = db.Set<LedgerEntry>().Where(pause => pause.Kind == LedgerKind.Suspended && pause.At <= moment);
        var sums = await open.Where(line => !pauses.Any(pause => pause.OpportunityId == line.OpportunityId))
            .Select(line => new
            {
                line.ToStageId,
                Day = (line.FromStageId == line.ToStageId ? line.StageEnteredAt : line.At).Date,
                line.ToOwnerId,
                line.ToTeamId,
                line.ToBaseUnits,
            })
            .GroupBy(line => new { line.ToStageId, line.Day, line.ToOwnerId, line.ToTeamId })
            .Select(same => new { same.Key, Units = same.Sum(line => line.ToBaseUnits) })
            .ToListAsync(stop);
        var suspended = open.Where(line => pauses.Any(pause => pause.OpportunityId == line.OpportunityId));
        return
        [
            .. sums.Where(sum => scope.Covers(new OpenCell(sum.Key.ToStageId, sum.Key.ToOwnerId, sum.Key.ToTeamId)))
                .Select(sum => new ForecastStock(
                    sum.Key.ToStageId, Amounts.Of(sum.Units), OpenOnes.Age(sum.Key.Day, TimeSpan.Zero, moment))),
            .. (await OpenOnes.At(suspended, scope, moment, db, stop)).Select(one => one.Stock),
        ];
    }
}
