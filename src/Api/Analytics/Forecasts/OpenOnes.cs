using CrmGraph.Api.Analytics.History;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Forecasts;

/// <summary>One opportunity that is open in a stage, as a forecast counts it.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="EnteredAt">When it entered the stage.</param>
/// <param name="Stock">What it counts as.</param>
internal sealed record OpenOne(Guid OpportunityId, DateTime EnteredAt, ForecastStock Stock);

/// <summary>What is open in the stages of a pipeline, one by one.</summary>
internal static class OpenOnes
{
    private const decimal Certain = 10_000;

    /// <summary>What is open now, with the chances set by hand.</summary>
    public static async Task<IReadOnlyList<OpenOne>> Now(
        Guid pipelineId,
        AnalyticsScope scope,
        DateTime now,
        CrmDbContext db,
        CancellationToken stop)
    {
        var open = await db.Set<Opportunity>().AsNoTracking()
            .Where(o => o.PipelineId == pipelineId && o.Status == OpportunityStatus.Open)
            .Select(o => new { o.Id, o.StageId, o.StageEnteredAt, o.StagePausedSeconds, o.BaseUnits, o.WinProbabilityOverride, o.OwnerId, o.TeamId })
            .ToListAsync(stop);
        return
        [
            .. open.Where(o => scope.Covers(new OpenCell(o.StageId, o.OwnerId, o.TeamId))).Select(o => new OpenOne(
                o.Id,
                o.StageEnteredAt,
                new ForecastStock(
                    o.StageId,
                    Amounts.Of(o.BaseUnits),
                    Age(o.StageEnteredAt, TimeSpan.FromSeconds(o.StagePausedSeconds), now),
                    o.WinProbabilityOverride / Certain))),
        ];
    }

    /// <summary>What was open at a moment; the ledger does not know chances set by hand.</summary>
    public static Task<IReadOnlyList<OpenOne>> At(
        Guid pipelineId,
        AnalyticsScope scope,
        DateTime moment,
        CrmDbContext db,
        CancellationToken stop) =>
        At(LedgerReading.OpenLines(db, moment).Where(line => line.PipelineId == pipelineId), scope, moment, db, stop);

    /// <summary>The same of some of the lines that left opportunities open then.</summary>
    public static async Task<IReadOnlyList<OpenOne>> At(
        IQueryable<LedgerEntry> open,
        AnalyticsScope scope,
        DateTime moment,
        CrmDbContext db,
        CancellationToken stop)
    {
        var lines = await open.ToListAsync(stop);
        var pauses = (await db.Set<LedgerEntry>()
            .Where(line => line.Kind == LedgerKind.Suspended || line.Kind == LedgerKind.Resumed)
            .Where(line => line.At <= moment && open.Any(own => own.OpportunityId == line.OpportunityId))
            .Select(line => new Pause(line.OpportunityId, line.At, line.Kind == LedgerKind.Suspended))
            .ToListAsync(stop)).ToLookup(pause => pause.OpportunityId);
        return
        [
            .. lines.Where(line => scope.Covers(new OpenCell(line.ToStageId, line.ToOwnerId, line.ToTeamId)))
                .Select(line => Of(line, pauses[line.OpportunityId], moment)),
        ];
    }

    /// <summary>Full days between the days of two moments, suspended time left out.</summary>
    public static int Age(DateTime enteredAt, TimeSpan paused, DateTime now) =>
        (int)(now.Date - enteredAt.Date).TotalDays - (int)paused.TotalDays;

    /// <summary>What is open has been resumed after every suspension, so the signed moments of its stage add up to the time lost.</summary>
    private static OpenOne Of(LedgerEntry line, IEnumerable<Pause> pauses, DateTime moment)
    {
        var entered = line.FromStageId == line.ToStageId ? line.StageEnteredAt : line.At;
        var paused = TimeSpan.FromTicks(pauses.Where(pause => pause.At >= entered).Sum(pause => pause.Begins ? -pause.At.Ticks : pause.At.Ticks));
        return new OpenOne(
            line.OpportunityId, entered, new ForecastStock(line.ToStageId, Amounts.Of(line.ToBaseUnits), Age(entered, paused, moment)));
    }

    private sealed record Pause(Guid OpportunityId, DateTime At, bool Begins);
}
