using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>How long it took to win an opportunity, suspended time excluded, in days with fractions.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Ordinal">Which line of its ledger says so: a reopened opportunity can be won again.</param>
/// <param name="Days">From opened to won.</param>
internal sealed record WonCycle(Guid OpportunityId, int Ordinal, double Days)
{
    /// <summary>The cycles of everything won in the weeks of the series.</summary>
    public static async Task<IReadOnlyList<WonCycle>> Read(ReviewPeriod period, CrmDbContext db, CancellationToken stop)
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
        return [.. spans.Select(span => new WonCycle(
            span.OpportunityId,
            span.Ordinal,
            (span.At - span.CreatedAt - Paused(byOpportunity[span.OpportunityId].Where(pause => pause.Ordinal < span.Ordinal))).TotalDays))];
    }

    /// <summary>A suspended opportunity cannot be won, so every pause before a win has its end and the signed moments add up.</summary>
    private static TimeSpan Paused(IEnumerable<Pause> pauses) =>
        TimeSpan.FromTicks(pauses.Sum(pause => pause.Begins ? -pause.At.Ticks : pause.At.Ticks));

    private sealed record Pause(Guid OpportunityId, int Ordinal, bool Begins, DateTime At);
}
