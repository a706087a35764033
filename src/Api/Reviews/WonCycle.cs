using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews;

/// <summary>How long a won opportunity took, suspended time excluded, in days with fractions.</summary>
internal sealed record WonCycle(Guid OpportunityId, double Days)
{
    /// <summary>The cycles of everything won in the weeks of the series.</summary>
    public static async Task<IReadOnlyList<WonCycle>> Read(ReviewPeriod period, CrmDbContext db, CancellationToken stop)
    {
        var won = await (
            from entry in db.Set<LedgerEntry>()
            where entry.Kind == LedgerKind.Won && entry.At >= period.SeriesFrom && entry.At < period.To
            join opportunity in db.Set<Opportunity>() on entry.OpportunityId equals opportunity.Id
            select new { opportunity.Id, opportunity.CreatedAt, entry.At })
            .ToListAsync(stop);
        var pauses = await Pauses(period, db, stop);
        return [.. won.Select(w => new WonCycle(w.Id, (w.At - w.CreatedAt - pauses.GetValueOrDefault(w.Id)).TotalDays))];
    }

    private static async Task<Dictionary<Guid, TimeSpan>> Pauses(ReviewPeriod period, CrmDbContext db, CancellationToken stop)
    {
        var entries = await db.Set<LedgerEntry>()
            .Where(pause => pause.Kind == LedgerKind.Suspended || pause.Kind == LedgerKind.Resumed)
            .Where(pause => db.Set<LedgerEntry>().Any(won => won.OpportunityId == pause.OpportunityId
                && won.Kind == LedgerKind.Won && won.At >= period.SeriesFrom && won.At < period.To))
            .OrderBy(pause => pause.Ordinal)
            .Select(pause => new { pause.OpportunityId, pause.Kind, pause.At })
            .ToListAsync(stop);
        // A won opportunity was resumed after every suspension, so the signed moments add up to the time between them.
        return entries
            .GroupBy(pause => pause.OpportunityId)
            .ToDictionary(
                group => group.Key,
                group => TimeSpan.FromTicks(group.Sum(pause => pause.Kind == LedgerKind.Resumed ? pause.At.Ticks : -pause.At.Ticks)));
    }
}
