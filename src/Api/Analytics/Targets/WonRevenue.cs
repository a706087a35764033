using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Targets;

/// <summary>What one owner in one team has won in a period, by the ledger.</summary>
/// <param name="OwnerId">The owner when it was won.</param>
/// <param name="TeamId">The owner's team then.</param>
/// <param name="Amount">The revenue in base currency.</param>
/// <param name="Count">How many contracts.</param>
internal sealed record WonRevenue(Guid OwnerId, Guid? TeamId, decimal Amount, int Count)
{
    /// <summary>Each line that makes an opportunity won adds to it; one that opens it again takes away.</summary>
    public static async Task<IReadOnlyList<WonRevenue>> Read(
        DateTime from,
        DateTime to,
        AnalyticsScope scope,
        CrmDbContext db,
        CancellationToken stop)
    {
        var sums = await db.Set<LedgerEntry>()
            .Where(line => line.At >= from && line.At < to)
            .Where(line => line.Kind == LedgerKind.Won || (line.Kind == LedgerKind.Reopened && line.FromStatus == OpportunityStatus.Won))
            .GroupBy(line => new { line.ToOwnerId, line.ToTeamId, line.Kind, line.PipelineId })
            .Select(same => new { same.Key, Units = same.Sum(line => line.ToBaseUnits), Count = same.Count() })
            .ToListAsync(stop);
        return
        [
            .. from sum in sums
               where scope.Covers(sum.Key.ToOwnerId, sum.Key.ToTeamId) && scope.CoversPipeline(sum.Key.PipelineId)
               let sign = sum.Key.Kind == LedgerKind.Won ? 1 : -1
               select new WonRevenue(sum.Key.ToOwnerId, sum.Key.ToTeamId, sign * Amounts.Of(sum.Units), sign * sum.Count),
        ];
    }
}
