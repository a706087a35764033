using CrmGraph.Api.Analytics;
using CrmGraph.Api.Analytics.History;
using CrmGraph.Api.Analytics.Targets;
using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline.Totals;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>What must be true of all opportunities together, whatever was done to them.</summary>
internal sealed class TotalInvariants(CrmDbContext db, Caller manager, Draw draw)
{
    private static readonly DateTime Ever = new(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
    private static readonly DateTime Never = new(2100, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <summary>Boards are full sums, past boards what a replay of the ledger says, bridges lead from one to the other, credits add up.</summary>
    public async Task Check()
    {
        Assert.Empty(await BoardAudit.Differences(db, default));
        var ledger = await db.Set<LedgerEntry>().AsNoTracking().OrderBy(e => e.At).ToListAsync();
        var (one, other) = (draw.Any(ledger).At, draw.Any(ledger).At);
        var (earlier, later) = one < other ? (one, other) : (other, one);

        await CheckPast(earlier, ledger);
        await CheckBridges([Ever, earlier, later, Never]);
        await CheckCredits();
    }

    private async Task CheckPast(DateTime asOf, List<LedgerEntry> ledger)
    {
        var replayed = ledger.Where(e => e.At <= asOf)
            .GroupBy(e => e.OpportunityId, (_, own) => own.MaxBy(e => e.Ordinal)!)
            .Where(last => last.ToStatus == OpportunityStatus.Open)
            .GroupBy(last => (last.ToStageId, last.ToOwnerId, last.ToTeamId))
            .Select(cell => (cell.Key, cell.Count(), Amount(cell.Sum(last => last.ToBaseUnits))));

        var read = await ReadPipelineAsOf.Run(new(asOf, null), db, manager, default);

        Assert.Equal(replayed.Order(), read.Cells.Select(cell => ((cell.StageId, cell.OwnerId, cell.TeamId), cell.Count, cell.Amount)).Order());
    }

    private async Task CheckBridges(IReadOnlyList<DateTime> moments)
    {
        var open = Amount(await db.Set<Opportunity>().Where(o => o.Status == OpportunityStatus.Open).SumAsync(o => o.BaseUnits));
        foreach (var by in Enum.GetValues<BridgeGrouping>())
        {
            var closing = 0m;
            foreach (var (from, to) in moments.Zip(moments.Skip(1)))
            {
                var bridges = await ReadPipelineBridge.Run(new(from, to, by, null), db, manager, default);
                Assert.All(bridges, bridge => Assert.Equal(bridge.Closing, bridge.Opening + bridge.Flows.Sum(flow => flow.Amount)));
                Assert.All(bridges, bridge => Assert.Equal(bridge.ClosingCount, bridge.OpeningCount + bridge.Flows.Sum(flow => flow.Count)));
                Assert.Equal(closing, bridges.Sum(bridge => bridge.Opening));
                closing = bridges.Sum(bridge => bridge.Closing);
            }

            Assert.Equal(open, closing);
        }
    }

    /// <summary>Everybody together is credited with what is won, to the cent and not twice.</summary>
    private async Task CheckCredits()
    {
        var scope = await AnalyticsScope.Of(null, db, manager, default);
        var credited = await WonRevenue.Read(Ever, Never, scope, db, default);
        var won = db.Set<Opportunity>().Where(o => o.Status == OpportunityStatus.Won);

        Assert.Equal(Amount(await won.SumAsync(o => o.BaseUnits)), credited.Sum(revenue => revenue.Amount));
        Assert.Equal(await won.CountAsync(), credited.Sum(revenue => revenue.Count));
    }

    private static decimal Amount(long units) => units / (decimal)Money.UnitsPerOne;
}
