using CrmGraph.Api.Analytics.History;
using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Api.Pipeline.Ownership;
using CrmGraph.Api.Pipeline.Totals;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Pipeline.Ownership;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>What must be true of opportunities whatever was done to them, asked of the rows themselves.</summary>
internal static class PipelineInvariants
{
    private static readonly HashSet<string> Silent =
    [
        nameof(OpportunityRevised), nameof(OpportunityGateChanged), nameof(OpportunityShared), nameof(OpportunityOverdue),
        nameof(OpportunityArchived), nameof(OpportunityPurged),
    ];

    /// <param name="id">The opportunity.</param>
    /// <param name="known">How many of its ledger entries were looked at before.</param>
    /// <param name="db">The database.</param>
    /// <param name="stop">Gives up.</param>
    /// <returns>How many ledger entries it has.</returns>
    public static async Task<int> Check(Guid id, int known, CrmDbContext db, CancellationToken stop)
    {
        var opportunity = await db.Set<Opportunity>().AsNoTracking().SingleAsync(o => o.Id == id, stop);
        var ledger = await db.Set<LedgerEntry>().AsNoTracking().Where(e => e.OpportunityId == id).OrderBy(e => e.Ordinal).ToListAsync(stop);
        CheckLedger(opportunity, ledger);
        await CheckEvents(opportunity, db, stop);
        await CheckShares(opportunity, db, stop);
        foreach (var entry in ledger.Skip(known))
        {
            await CheckGate(entry, db, stop);
        }

        return ledger.Count;
    }

    /// <summary>Of all opportunities together: board totals are full sums, and every bridge leads to what is open.</summary>
    public static async Task CheckTotals(Caller manager, CrmDbContext db, CancellationToken stop)
    {
        Assert.Empty(await BoardAudit.Differences(db, stop));
        var ever = new DateTime(2000, 1, 1, 0, 0, 0, DateTimeKind.Utc);
        var moments = await db.Set<LedgerEntry>().OrderBy(e => e.At).Select(e => e.At).ToListAsync(stop);
        var open = await db.Set<Opportunity>().Where(o => o.Status == OpportunityStatus.Open).SumAsync(o => o.BaseUnits, stop);
        foreach (var by in Enum.GetValues<BridgeGrouping>())
        {
            var middle = moments[moments.Count / 2];
            var first = await ReadPipelineBridge.Run(new(ever, middle, by, null), db, manager, stop);
            var second = await ReadPipelineBridge.Run(new(middle, moments[^1], by, null), db, manager, stop);

            Assert.All(first.Concat(second), bridge => Assert.Equal(bridge.Closing, bridge.Opening + bridge.Flows.Sum(flow => flow.Amount)));
            Assert.Equal(first.Sum(bridge => bridge.Closing), second.Sum(bridge => bridge.Opening));
            Assert.Equal(open / (decimal)Money.UnitsPerOne, second.Sum(bridge => bridge.Closing));
        }
    }

    private static void CheckLedger(Opportunity opportunity, List<LedgerEntry> ledger)
    {
        var last = ledger[^1];
        Assert.Equal(Enumerable.Range(1, opportunity.LedgerCount), ledger.Select(e => e.Ordinal));
        Assert.Equal(ledger.Select(e => e.At).Order(), ledger.Select(e => e.At));
        Assert.Equal((opportunity.PipelineId, opportunity.StageId, opportunity.Status), (last.PipelineId, last.ToStageId, last.ToStatus));
        Assert.Equal((opportunity.BaseUnits, opportunity.OwnerId, opportunity.TeamId), (last.ToBaseUnits, last.ToOwnerId, last.ToTeamId));
        foreach (var (before, after) in ledger.Zip(ledger.Skip(1)))
        {
            Assert.Equal((before.PipelineId, before.ToStageId, before.ToStatus), (after.FromPipelineId!.Value, after.FromStageId!.Value, after.FromStatus!.Value));
            Assert.Equal((before.ToBaseUnits, before.ToOwnerId, before.ToTeamId), (after.FromBaseUnits, after.FromOwnerId!.Value, after.FromTeamId));
        }

        if (opportunity.IsClosed)
        {
            Assert.Equal(opportunity.ClosedAt, ledger.Last(e => e.Kind is LedgerKind.Won or LedgerKind.Lost or LedgerKind.Terminated).At);
        }
    }

    /// <summary>Each version but those of mere activity has its events, in the order of the versions, and each ledger entry one.</summary>
    private static async Task CheckEvents(Opportunity opportunity, CrmDbContext db, CancellationToken stop)
    {
        var events = await db.Set<EventRecord>().AsNoTracking()
            .Where(e => e.SubjectId == opportunity.Id).OrderBy(e => e.Sequence).ToListAsync(stop);
        var versions = events.Select(e => e.SubjectVersion).ToList();
        Assert.Equal(versions.Order(), versions);
        Assert.True(opportunity.Version == versions[^1] || opportunity.LastActivityAt > events[^1].At, "A version came without an event.");
        Assert.Equal(opportunity.LedgerCount, events.Count(e => !Silent.Contains(e.Type)));
    }

    private static async Task CheckShares(Opportunity opportunity, CrmDbContext db, CancellationToken stop)
    {
        var shares = await db.Set<OpportunityShare>().AsNoTracking().Where(s => s.OpportunityId == opportunity.Id).ToListAsync(stop);
        foreach (var day in shares.Select(s => s.FromOn).Distinct())
        {
            Assert.Equal(10_000, shares.Where(s => s.HoldsOn(day)).Sum(s => s.Ratio));
        }

        var credits = await OpportunityCredit.Of([opportunity.Id], db, TimeProvider.System.GetUtcNow().UtcDateTime, stop);
        Assert.Equal(opportunity.BaseUnits / (decimal)Money.UnitsPerOne, credits[opportunity.Id].Sum(credit => credit.BaseAmount));
    }

    /// <summary>Told by the rows in plain words: what was passed without an override is done, and compliance documents always are there.</summary>
    private static async Task CheckGate(LedgerEntry entry, CrmDbContext db, CancellationToken stop)
    {
        if (entry.Kind is not (LedgerKind.Moved or LedgerKind.Won))
        {
            return;
        }

        foreach (var stage in await Passed(entry, db, stop))
        {
            Assert.True(entry.OverrideReason is not null || await IsApproved(entry.OpportunityId, stage, db, stop), $"{stage.NodeId} was left without its approval.");
            var action = await db.Set<ChecklistItem>().AnyAsync(
                i => i.OpportunityId == entry.OpportunityId && i.StageId == stage.Id && i.Status == ChecklistStatus.Done, stop);
            Assert.True(entry.OverrideReason is not null || action || stage.RequiredActionZh is null, $"{stage.NodeId} was left without its action.");
            foreach (var document in stage.Documents)
            {
                var mayLack = entry.OverrideReason is not null && document.Kind != DocumentKind.Compliance;
                Assert.True(mayLack || await IsThere(entry.OpportunityId, stage.Id, document.Key, db, stop), $"{stage.NodeId} was passed without {document.Key}.");
            }
        }
    }

    /// <summary>The stages that an opportunity left forward with this entry, and the won one that it entered.</summary>
    private static async Task<IEnumerable<Stage>> Passed(LedgerEntry entry, CrmDbContext db, CancellationToken stop)
    {
        var stages = await db.Set<Stage>().AsNoTracking().Where(s => s.PipelineId == entry.PipelineId).ToListAsync(stop);
        var (from, to) = (stages.Single(s => s.Id == entry.FromStageId).Position, stages.Single(s => s.Id == entry.ToStageId).Position);
        return entry.Kind == LedgerKind.Won
            ? stages.Where(s => (s.Kind == StageKind.Open && s.Position >= from) || s.Kind == StageKind.Won)
            : stages.Where(s => s.Kind == StageKind.Open && s.Position >= from && s.Position < to);
    }

    private static async Task<bool> IsApproved(Guid opportunityId, Stage stage, CrmDbContext db, CancellationToken stop) =>
        stage.ApprovalBy is null
        || stage.Kind != StageKind.Open
        || await db.Set<Approval>()
            .Where(a => a.OpportunityId == opportunityId && a.StageId == stage.Id && a.Purpose == ApprovalPurpose.LeaveStage)
            .OrderBy(a => a.RequestedAt).Select(a => a.Decision).LastOrDefaultAsync(stop) == ApprovalDecision.Approved;

    private static Task<bool> IsThere(Guid opportunityId, Guid stageId, string key, CrmDbContext db, CancellationToken stop) =>
        db.Set<OpportunityDocument>().AnyAsync(
            d => d.OpportunityId == opportunityId && d.StageId == stageId && d.Key == key && d.WithdrawnAt == null, stop);
}
