using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline;

/// <summary>The stays of many opportunities in their stages, read from their ledgers in one statement.</summary>
internal static class StageVisits
{
    public static async Task<IReadOnlyDictionary<Guid, IReadOnlyList<StageVisit>>> Of(
        IReadOnlyList<Guid> ids,
        CrmDbContext db,
        DateTime now,
        CancellationToken stop)
    {
        var entries = await db.Set<LedgerEntry>().AsNoTracking()
            .Where(entry => ids.Contains(entry.OpportunityId))
            .OrderBy(entry => entry.OpportunityId).ThenBy(entry => entry.Ordinal)
            .ToListAsync(stop);
        return entries.GroupBy(entry => entry.OpportunityId).ToDictionary(group => group.Key, group => StageVisit.Of([.. group], now));
    }
}
