using CrmGraph.Api.Data;
using CrmGraph.Domain.Analytics;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Analytics.History;

/// <summary>Sums over the ledger, counted by the database: only the sums of each cell come here.</summary>
/// <remarks>
/// Each line takes its opportunity out of one cell and puts it into another. What is open at a moment is therefore the sum of
/// all lines until then, without looking for the last line of any opportunity.
/// </remarks>
internal static class LedgerReading
{
    /// <summary>What was open in each cell after everything that happened until then, counted from the nearer end of the ledger.</summary>
    public static async Task<IReadOnlyList<OpenBalance>> Balances(CrmDbContext db, DateTime asOf, CancellationToken stop)
    {
        var moments = db.Set<LedgerEntry>().Select(line => line.At);
        var first = await moments.OrderBy(at => at).FirstOrDefaultAsync(stop);
        var last = await moments.OrderByDescending(at => at).FirstOrDefaultAsync(stop);
        return asOf - first < last - asOf
            ? OpenBalance.After(await Flows(db.Set<LedgerEntry>().Where(line => line.At <= asOf), stop))
            : await OpenBalances.BackFromNow(db, asOf, stop);
    }

    /// <summary>What happened after the one moment and until the other.</summary>
    public static Task<IReadOnlyList<LedgerFlow>> Flows(CrmDbContext db, DateTime from, DateTime to, CancellationToken stop) =>
        Flows(db.Set<LedgerEntry>().Where(line => line.At > from && line.At <= to), stop);

    /// <summary>The last line until a moment of each opportunity that it leaves open.</summary>
    public static IQueryable<LedgerEntry> OpenLines(CrmDbContext db, DateTime asOf)
    {
        var ledger = db.Set<LedgerEntry>().AsNoTracking();
        return
            from opportunity in db.Set<Opportunity>()
            where opportunity.CreatedAt <= asOf && (opportunity.ClosedAt == null || opportunity.ClosedAt > asOf)
            from line in ledger
            where line.OpportunityId == opportunity.Id
                && line.Ordinal == ledger.Where(own => own.OpportunityId == opportunity.Id && own.At <= asOf).Max(own => own.Ordinal)
                && line.ToStatus == OpportunityStatus.Open
            select line;
    }

    /// <summary>One look at each line; the sums of both of its ends are told apart afterwards.</summary>
    private static async Task<IReadOnlyList<LedgerFlow>> Flows(IQueryable<LedgerEntry> lines, CancellationToken stop)
    {
        var sums = await lines
            .GroupBy(line => new
            {
                line.Kind,
                line.FromStatus,
                line.FromStageId,
                line.FromOwnerId,
                line.FromTeamId,
                line.ToStatus,
                line.ToStageId,
                line.ToOwnerId,
                line.ToTeamId,
                Rises = line.ToBaseUnits >= line.FromBaseUnits,
            })
            .Select(same => new
            {
                same.Key,
                Count = same.Count(),
                FromUnits = same.Sum(line => line.FromBaseUnits),
                ToUnits = same.Sum(line => line.ToBaseUnits),
            })
            .ToListAsync(stop);
        return
        [
            .. sums.Select(same => new LedgerFlow(
                same.Key.Kind,
                same.Key.FromStatus == OpportunityStatus.Open
                    ? new(same.Key.FromStageId!.Value, same.Key.FromOwnerId!.Value, same.Key.FromTeamId)
                    : null,
                same.Key.ToStatus == OpportunityStatus.Open ? new(same.Key.ToStageId, same.Key.ToOwnerId, same.Key.ToTeamId) : null,
                same.Count,
                same.FromUnits,
                same.ToUnits)),
        ];
    }
}
