using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline.Totals;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.History;

/// <summary>What was open at a moment, counted back from what is open now.</summary>
internal static class OpenBalances
{
    /// <summary>The totals behind the boards, without what the lines since then brought and with what they took away.</summary>
    /// <remarks>One statement and so one moment: what is committed meanwhile is in all of its parts or in none.</remarks>
    public static async Task<IReadOnlyList<OpenBalance>> BackFromNow(CrmDbContext db, DateTime asOf, CancellationToken stop)
    {
        var since = db.Set<LedgerEntry>().Where(line => line.At > asOf);
        var sums = await Now(db).Concat(BroughtBy(since)).Concat(TakenBy(since)).ToListAsync(stop);
        return
        [
            .. sums.GroupBy(sum => new OpenCell(sum.StageId, sum.OwnerId, sum.TeamId == Guid.Empty ? null : sum.TeamId))
                .Select(cell => new OpenBalance(cell.Key, (int)cell.Sum(sum => sum.Count), cell.Sum(sum => sum.Units)))
                .Where(balance => balance.Count != 0),
        ];
    }

    private static IQueryable<CellSum> Now(CrmDbContext db) => db.Set<BoardTotal>()
        .Where(total => total.Status == OpportunityStatus.Open && total.OwnerId != BoardKey.Everybody)
        .Select(total => new CellSum
        {
            StageId = total.StageId,
            OwnerId = total.OwnerId,
            TeamId = total.TeamId,
            Count = total.Count,
            Units = total.Units,
        });

    private static IQueryable<CellSum> BroughtBy(IQueryable<LedgerEntry> lines) => lines
        .Where(line => line.ToStatus == OpportunityStatus.Open)
        .GroupBy(line => new { StageId = line.ToStageId, OwnerId = line.ToOwnerId, TeamId = line.ToTeamId ?? Guid.Empty })
        .Select(same => new CellSum
        {
            StageId = same.Key.StageId,
            OwnerId = same.Key.OwnerId,
            TeamId = same.Key.TeamId,
            Count = -same.LongCount(),
            Units = -same.Sum(line => line.ToBaseUnits),
        });

    private static IQueryable<CellSum> TakenBy(IQueryable<LedgerEntry> lines) => lines
        .Where(line => line.FromStatus == OpportunityStatus.Open)
        .GroupBy(line => new { StageId = line.FromStageId!.Value, OwnerId = line.FromOwnerId!.Value, TeamId = line.FromTeamId ?? Guid.Empty })
        .Select(same => new CellSum
        {
            StageId = same.Key.StageId,
            OwnerId = same.Key.OwnerId,
            TeamId = same.Key.TeamId,
            Count = same.LongCount(),
            Units = same.Sum(line => line.FromBaseUnits),
        });

    /// <summary>What one part of the statement says of one cell; a team of all zeros is none.</summary>
    private sealed record CellSum
    {
        public Guid StageId { get; init; }

        public Guid OwnerId { get; init; }

        public Guid TeamId { get; init; }

        public long Count { get; init; }

        public long Units { get; init; }
    }
}
