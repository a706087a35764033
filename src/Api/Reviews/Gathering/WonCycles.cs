using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>How long it took to win opportunities, from opened to won, suspended time excluded, in days with fractions.</summary>
internal static class WonCycles
{
    /// <summary>That of each of these wins, by the line of its ledger that says so: a reopened opportunity can be won again.</summary>
    public static async Task<IReadOnlyDictionary<(Guid OpportunityId, int Ordinal), double>> Read(
        IReadOnlyList<LedgerLine> won,
        CrmDbContext db,
        CancellationToken stop)
    {
        var ids = won.Select(line => line.OpportunityId).ToHashSet();
        var created = await db.Set<Opportunity>()
            .Where(opportunity => ids.Contains(opportunity.Id))
            .Select(opportunity => new { opportunity.Id, opportunity.CreatedAt })
            .ToDictionaryAsync(opportunity => opportunity.Id, opportunity => opportunity.CreatedAt, stop);
        var pauses = await db.Set<LedgerEntry>()
            .Where(entry => entry.FromStatus == OpportunityStatus.Suspended || entry.ToStatus == OpportunityStatus.Suspended)
            .Where(entry => entry.FromStatus != entry.ToStatus && ids.Contains(entry.OpportunityId))
            .Select(entry => new Pause(entry.OpportunityId, entry.Ordinal, entry.ToStatus == OpportunityStatus.Suspended, entry.At))
            .ToListAsync(stop);
        var byOpportunity = pauses.ToLookup(pause => pause.OpportunityId);
        return won.ToDictionary(
            line => (line.OpportunityId, line.Ordinal),
            line => (line.At - created[line.OpportunityId] - Paused(byOpportunity[line.OpportunityId].Where(pause => pause.Ordinal < line.Ordinal))).TotalDays);
    }

    /// <summary>A suspended opportunity cannot be won, so every pause before a win has its end and the signed moments add up.</summary>
    private static TimeSpan Paused(IEnumerable<Pause> pauses) =>
        TimeSpan.FromTicks(pauses.Sum(pause => pause.Begins ? -pause.At.Ticks : pause.At.Ticks));

    private sealed record Pause(Guid OpportunityId, int Ordinal, bool Begins, DateTime At);
}
