using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Api.Pipeline.Ownership;
using CrmGraph.Domain;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Ownership;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>What must be true of one opportunity whatever was done to it, asked of the rows themselves.</summary>
internal static class OpportunityInvariants
{
    private static readonly HashSet<string> OutsideTheLedger =
    [
        nameof(OpportunityRevised), nameof(OpportunityGateChanged), nameof(OpportunityShared), nameof(OpportunityOverdue),
        nameof(OpportunitySaleChanged), nameof(OpportunityArchived), nameof(OpportunityPurged),
    ];

    /// <param name="id">The opportunity.</param>
    /// <param name="known">How many of its ledger entries were looked at before.</param>
    /// <param name="silent">How many of its versions came without an event.</param>
    /// <param name="db">The database.</param>
    /// <returns>How many ledger entries it has.</returns>
    public static async Task<int> Check(Guid id, int known, int silent, CrmDbContext db)
    {
        var opportunity = await db.Set<Opportunity>().AsNoTracking().SingleAsync(o => o.Id == id);
        var ledger = await db.Set<LedgerEntry>().AsNoTracking().Where(e => e.OpportunityId == id).OrderBy(e => e.Ordinal).ToListAsync();
        CheckLedger(opportunity, ledger);
        CheckVisits(opportunity, ledger);
        await CheckEvents(opportunity, silent, db);
        await CheckShares(opportunity, db);
        foreach (var entry in ledger.Skip(known))
        {
            await GateInvariants.Check(entry, db);
        }

        return ledger.Count;
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

        Assert.True(opportunity.StatusKey is null || Staff.OwnStatuses[opportunity.StatusKey] == opportunity.Status);
        if (opportunity.IsClosed)
        {
            Assert.Equal(opportunity.ClosedAt, ledger.Last(e => e.Kind is LedgerKind.Won or LedgerKind.Lost or LedgerKind.Terminated).At);
        }
    }

    /// <summary>Its stays follow each other, end in the stage it is in, and are no longer than it exists.</summary>
    private static void CheckVisits(Opportunity opportunity, List<LedgerEntry> ledger)
    {
        var now = TimeProvider.System.GetUtcNow().UtcDateTime;
        var visits = StageVisit.Of(ledger, now);
        Assert.Equal(opportunity.StageId, visits[^1].StageId);
        Assert.Equal(opportunity.IsClosed, visits[^1].LeftAt is not null);
        Assert.All(visits, visit => Assert.True(visit.Seconds >= 0 && visit.PausedSeconds >= 0));
        Assert.All(visits.Zip(visits.Skip(1)), pair => Assert.True(pair.First.LeftAt <= pair.Second.EnteredAt));
        Assert.InRange(visits.Sum(visit => visit.Seconds + visit.PausedSeconds), 0, (long)(now - ledger[0].At).TotalSeconds + 1);
        Assert.All(visits.GroupBy(visit => visit.StageId), same => Assert.Equal(Enumerable.Range(1, same.Count()), same.Select(visit => visit.Visit)));
    }

    /// <summary>Each version has its events, in the order of the versions, and each ledger entry has one.</summary>
    private static async Task CheckEvents(Opportunity opportunity, int silent, CrmDbContext db)
    {
        var events = await db.Set<EventRecord>().AsNoTracking()
            .Where(e => e.SubjectId == opportunity.Id).OrderBy(e => e.Sequence).ToListAsync();
        var versions = events.Select(e => e.SubjectVersion).ToList();
        Assert.Equal(versions.Order(), versions);
        Assert.Equal(opportunity.Version, versions.Distinct().Count() + silent);
        Assert.Equal(opportunity.LedgerCount, events.Count(e => !OutsideTheLedger.Contains(e.Type)));
    }

    private static async Task CheckShares(Opportunity opportunity, CrmDbContext db)
    {
        var shares = await db.Set<OpportunityShare>().AsNoTracking().Where(s => s.OpportunityId == opportunity.Id).ToListAsync();
        foreach (var day in shares.Select(s => s.FromOn).Distinct())
        {
            Assert.Equal(10_000, shares.Where(s => s.HoldsOn(day)).Sum(s => s.Ratio));
        }

        var credits = await OpportunityCredit.Of([opportunity.Id], db, TimeProvider.System.GetUtcNow().UtcDateTime, default);
        Assert.Equal(opportunity.BaseUnits / (decimal)Money.UnitsPerOne, credits[opportunity.Id].Sum(credit => credit.BaseAmount));
    }
}
