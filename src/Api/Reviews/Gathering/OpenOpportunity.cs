using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Reviews.Gathering;

/// <summary>An opportunity that was open at the end of the week, as the ledger knew it then.</summary>
internal sealed record OpenOpportunity(
    Guid Id,
    Guid StageId,
    DateTime InStageSince,
    DateTime LastChangedAt,
    long BaseUnits,
    Guid OwnerId,
    Guid? TeamId)
{
    public static async Task<IReadOnlyList<OpenOpportunity>> AtTheEndOf(
        ReviewPeriod period,
        ScopeFilter scope,
        CrmDbContext db,
        CancellationToken stop)
    {
        var entries = db.Set<LedgerEntry>().Where(entry => entry.At < period.To);
        var open = await entries
            .Where(entry => entry.ToStatus == OpportunityStatus.Open)
            .Where(scope.Touches())
            .Where(entry => !entries.Any(later => later.OpportunityId == entry.OpportunityId && later.Ordinal > entry.Ordinal))
            .Select(entry => new OpenOpportunity(
                entry.OpportunityId,
                entry.ToStageId,
                entry.FromStageId == entry.ToStageId ? entry.StageEnteredAt : entry.At,
                entry.At,
                entry.ToBaseUnits,
                entry.ToOwnerId,
                entry.ToTeamId))
            .ToListAsync(stop);
        return [.. open.Where(opportunity => scope.Covers(opportunity.OwnerId, opportunity.TeamId))];
    }
}
