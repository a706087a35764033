using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Stages;

/// <summary>Reads where opportunities went.</summary>
internal static class JourneySteps
{
    /// <summary>The steps of each of the opportunities from its beginning on, the earliest first.</summary>
    /// <param name="opportunities">Their keys.</param>
    /// <param name="until">What happened later is left out.</param>
    /// <param name="db">The database.</param>
    /// <param name="stop">Stops reading.</param>
    public static async Task<ILookup<Guid, StageStep>> Of(IQueryable<Guid> opportunities, DateTime until, CrmDbContext db, CancellationToken stop)
    {
        var lines = await db.Set<LedgerEntry>()
            .Where(line => line.At < until && opportunities.Contains(line.OpportunityId))
            .Where(line => line.Kind != LedgerKind.AmountChanged && line.Kind != LedgerKind.Transferred)
            .OrderBy(line => line.OpportunityId).ThenBy(line => line.Ordinal)
            .Select(line => new
            {
                line.OpportunityId,
                Step = new StageStep(line.At, line.FromStageId, line.ToStageId, line.ToStatus, line.ToOwnerId, line.ToTeamId),
            })
            .ToListAsync(stop);
        return lines.ToLookup(line => line.OpportunityId, line => line.Step);
    }
}
