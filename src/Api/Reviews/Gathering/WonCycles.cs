using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>How long it took to win opportunities, from opened to won, suspended time excluded, in days with fractions.</summary>
internal static class WonCycles
{
    /// <summary>That of everything won in the weeks of the series, by the line of its ledger that says so: a reopened opportunity can be won again.</summary>
    public static async Task<IReadOnlyDictionary<(Guid OpportunityId, int Ordinal), double>> Read(ReviewPeriod period, CrmDbContext db, CancellationToken stop)
    {
        var entries = db.Set<LedgerEntry>();
        var won = entries.Where(entry => entry.Kind == LedgerKind.Won && entry.At >= period.SeriesFrom && entry.At < period.To);
        var spans = await (
            from entry in won
            join opportunity in db.Set<Opportunity>() on entry.OpportunityId equals opportunity.Id
            select new { entry.OpportunityId, entry.Ordinal, opportunity.CreatedAt, entry.At })
            .ToListAsync(stop);
        var pauses = await entries
            .Where(entry => entry.FromStatus == OpportunityStatus.Suspended || entry.ToStatus == OpportunityStatus.Suspended)
            .Where(entry => entry.FromStatus != entry.ToStatus)
            .Where(entry => won.Any(end => end.OpportunityId == entry.OpportunityId && end.Ordinal > entry.Ordinal))
            .Select(entry => new Pause(entry.OpportunityId, entry.Ordinal, entry.ToStatus == OpportunityStatus.Suspended, entry.At))
            .ToListAsync(stop);
        var byOpportunity = pauses.ToLookup(pause => pause.OpportunityId);
        return spans.ToDictionary(
            span => (span.OpportunityId, span.Ordinal),
            span => (span.At - span.CreatedAt - Paused(byOpportunity[span.OpportunityId].Where(pause => pause.Ordinal < span.Ordinal))).TotalDays);
    }

    /// <summary>A suspended opportunity cannot be won, so every pause before a win has its end and the signed moments add up.</summary>
    private static TimeSpan Paused(IEnumerable<Pause> pauses) =>
        TimeSpan.FromTicks(pauses.Sum(pause => pause.Begins ? -pause.At.Ticks : pause.At.Ticks));

    private sealed record Pause(Guid OpportunityId, int Ordinal, bool Begins, DateTime At);
}
