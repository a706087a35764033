using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline.Ownership;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.Targets;

/// <summary>What one user in one team is credited with in a period, by the ledger and the divisions.</summary>
/// <param name="UserId">The user.</param>
/// <param name="TeamId">The user's team when it was won.</param>
/// <param name="Amount">The credited revenue in base currency.</param>
/// <param name="Count">How many contracts, each counted for its owner.</param>
internal sealed record WonRevenue(Guid UserId, Guid? TeamId, decimal Amount, int Count)
{
    /// <summary>Each line that makes an opportunity won adds to it; one that opens it again takes the same back.</summary>
    public static async Task<IReadOnlyList<WonRevenue>> Read(
        DateTime from,
        DateTime to,
        AnalyticsScope scope,
        CrmDbContext db,
        CancellationToken stop)
    {
        var lines = new WonLines(from, to, db);
        var undivided = await lines.Undivided
            .GroupBy(line => new { line.ToOwnerId, line.ToTeamId, line.PipelineId })
            .Select(same => new { same.Key, Units = same.Sum(line => line.ToBaseUnits), Count = same.Count() })
            .ToListAsync(stop);
        return
        [
            .. from sum in undivided
               where scope.Covers(sum.Key.ToOwnerId, sum.Key.ToTeamId) && scope.CoversPipeline(sum.Key.PipelineId)
               select new WonRevenue(sum.Key.ToOwnerId, sum.Key.ToTeamId, Amounts.Of(sum.Units), sum.Count),
            .. (await lines.Credits(lines.Divided, scope, stop)).Select(credit => Of(credit, +1)),
            .. (await lines.Credits(lines.TakenBack, scope, stop)).Select(credit => Of(credit, -1)),
        ];
    }

    private static WonRevenue Of(WonCredit credit, int sign) =>
        new(credit.UserId, credit.TeamId, sign * Amounts.Of(credit.Units), credit.IsOwner ? sign : 0);
}
