using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Sales.Contracts;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>
/// Told by the rows in plain words: what was passed without an override is done, compliance documents always are there, and what is
/// collected is paid.
/// </summary>
internal static class GateInvariants
{
    /// <param name="entry">What just happened. What an import wrote down happened before there were gates.</param>
    /// <param name="db">The database.</param>
    public static async Task Check(LedgerEntry entry, CrmDbContext db)
    {
        if (entry.Kind is not (LedgerKind.Moved or LedgerKind.Won) || entry.At.Year == GrowingImport.Year)
        {
            return;
        }

        var stages = await db.Set<Stage>().AsNoTracking().Where(s => s.PipelineId == entry.PipelineId).ToListAsync();
        foreach (var stage in Passed(entry, stages))
        {
            await CheckStage(entry, stage, db);
        }

        if (stages.Single(s => s.Id == entry.ToStageId).Kind == StageKind.AfterWon)
        {
            var signed = await db.Set<Contract>().Where(c => c.OpportunityId == entry.OpportunityId && c.Status == ContractStatus.Signed).ToListAsync();
            Assert.NotEmpty(signed);
            Assert.All(signed, contract => Assert.Equal(contract.TotalUnits, contract.ReceivedUnits));
        }
    }

    private static async Task CheckStage(LedgerEntry entry, Stage stage, CrmDbContext db)
    {
        var isOverridden = entry.OverrideReason is not null;
        var action = await db.Set<ChecklistItem>().AnyAsync(
            i => i.OpportunityId == entry.OpportunityId && i.StageId == stage.Id && i.Status == ChecklistStatus.Done);
        Assert.True(isOverridden || action || stage.RequiredActionZh is null, $"{stage.NodeId} was left without its action.");
        Assert.True(isOverridden || await IsApproved(entry.OpportunityId, stage, db), $"{stage.NodeId} was left without its approval.");
        foreach (var document in stage.Documents)
        {
            var mayLack = isOverridden && document.Kind != DocumentKind.Compliance;
            Assert.True(mayLack || await IsThere(entry.OpportunityId, stage.Id, document.Key, db), $"{stage.NodeId} was passed without {document.Key}.");
        }
    }

    /// <summary>The stages that an opportunity left forward with this entry, and the won one that it entered.</summary>
    private static IEnumerable<Stage> Passed(LedgerEntry entry, List<Stage> stages)
    {
        var (from, to) = (stages.Single(s => s.Id == entry.FromStageId).Position, stages.Single(s => s.Id == entry.ToStageId).Position);
        return entry.Kind == LedgerKind.Won
            ? stages.Where(s => (s.Kind == StageKind.Open && s.Position >= from) || s.Kind == StageKind.Won)
            : stages.Where(s => s.Kind == StageKind.Open && s.Position >= from && s.Position < to);
    }

    private static async Task<bool> IsApproved(Guid opportunityId, Stage stage, CrmDbContext db) =>
        stage.ApprovalBy is null
        || stage.Kind != StageKind.Open
        || await db.Set<Approval>()
            .Where(a => a.OpportunityId == opportunityId && a.StageId == stage.Id && a.Purpose == ApprovalPurpose.LeaveStage)
            .OrderBy(a => a.RequestedAt).Select(a => a.Decision).LastOrDefaultAsync() == ApprovalDecision.Approved;

    private static Task<bool> IsThere(Guid opportunityId, Guid stageId, string key, CrmDbContext db) =>
        db.Set<OpportunityDocument>().AnyAsync(
            d => d.OpportunityId == opportunityId && d.StageId == stageId && d.Key == key && d.WithdrawnAt == null);
}
