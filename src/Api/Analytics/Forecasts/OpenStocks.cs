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
                    Age(sum.Key.Day, now) - sum.Key.PausedDays,
                    sum.Key.WinProbabilityOverride / Certain)),
        ];
    }

    /// <summary>What was open at a moment; the ledger does not know chances set by hand.</summary>
    public static async Task<IReadOnlyList<ForecastStock>> At(
        Guid pipelineId,
        AnalyticsScope scope,
        DateTime moment,
        CrmDbContext db,
        CancellationToken stop)
    {
        var open = LedgerReading.OpenLines(db, moment).Where(line => line.PipelineId == pipelineId);
        var pauses = (await Pauses(open, moment, db, stop)).ToLookup(pause => pause.OpportunityId);
        var paused = pauses.Select(own => own.Key).ToList();
        var sums = await open.Where(line => !paused.Contains(line.OpportunityId))
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
        var singles = await open.Where(line => paused.Contains(line.OpportunityId)).ToListAsync(stop);
        return
        [
            .. sums.Where(sum => scope.Covers(new OpenCell(sum.Key.ToStageId, sum.Key.ToOwnerId, sum.Key.ToTeamId)))
                .Select(sum => new ForecastStock(sum.Key.ToStageId, Amounts.Of(sum.Units), Age(sum.Key.Day, moment))),
            .. singles.Where(line => scope.Covers(new OpenCell(line.ToStageId, line.ToOwnerId, line.ToTeamId)))
                .Select(line => Single(line, pauses[line.OpportunityId], moment)),
        ];
    }

    /// <summary>When the open ones were suspended and resumed until then.</summary>
    private static Task<List<Pause>> Pauses(IQueryable<LedgerEntry> open, DateTime moment, CrmDbContext db, CancellationToken stop) =>
        db.Set<LedgerEntry>()
            .Where(line => line.Kind == LedgerKind.Suspended || line.Kind == LedgerKind.Resumed)
            .Where(line => line.At <= moment && open.Any(own => own.OpportunityId == line.OpportunityId))
            .Select(line => new Pause(line.OpportunityId, line.At, line.Kind == LedgerKind.Suspended))
            .ToListAsync(stop);

    /// <summary>What is open has been resumed after every suspension, so the signed moments of its stage add up to the time lost.</summary>
    private static ForecastStock Single(LedgerEntry line, IEnumerable<Pause> pauses, DateTime moment)
    {
        var entered = line.FromStageId == line.ToStageId ? line.StageEnteredAt : line.At;
        var lost = TimeSpan.FromTicks(pauses.Where(pause => pause.At >= entered).Sum(pause => pause.Begins ? -pause.At.Ticks : pause.At.Ticks));
        return new ForecastStock(line.ToStageId, Amounts.Of(line.ToBaseUnits), Age(entered.Date, moment) - (int)lost.TotalDays);
    }

    private static int Age(DateTime day, DateTime now) => (int)(now.Date - day).TotalDays;

    private sealed record Pause(Guid OpportunityId, DateTime At, bool Begins);
}
