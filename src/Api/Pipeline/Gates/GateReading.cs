using CrmGraph.Api.Data;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Gates;

/// <summary>Reads what was done for the gates of many opportunities at once, and makes the gates of it.</summary>
/// <param name="progress">What was done, by opportunity.</param>
/// <param name="stages">All stages of their pipelines.</param>
internal sealed class GateReading(IReadOnlyDictionary<Guid, GateProgress> progress, ILookup<Guid, Stage> stages)
{
    public static async Task<GateReading> Of(
        IReadOnlyCollection<Opportunity> opportunities,
        CrmDbContext db,
        CancellationToken stop)
    {
        var pipelines = opportunities.Select(o => o.PipelineId).Distinct().ToList();
        var stages = await db.Set<Stage>().AsNoTracking().Where(stage => pipelines.Contains(stage.PipelineId)).ToListAsync(stop);
        var ids = opportunities.Select(o => o.Id).ToList();
        return new GateReading(await Progress(ids, db, stop), stages.ToLookup(stage => stage.PipelineId));
    }

    /// <summary>The stages of the opportunity's pipeline, those that were removed included.</summary>
    public IReadOnlyList<Stage> Stages(Opportunity opportunity) => [.. stages[opportunity.PipelineId]];

    public StageGate Into(Stage target, Opportunity opportunity) =>
        StageGate.Into(target, Current(opportunity), stages[opportunity.PipelineId], Progress(opportunity));

    public StageGate BeforeWinning(Opportunity opportunity) =>
        StageGate.BeforeWinning(Current(opportunity), Stages(opportunity), Progress(opportunity));

    private Stage Current(Opportunity opportunity) => stages[opportunity.PipelineId].Single(stage => stage.Id == opportunity.StageId);

    public GateProgress Progress(Opportunity opportunity) => progress.GetValueOrDefault(opportunity.Id, GateProgress.None);

    private static async Task<Dictionary<Guid, GateProgress>> Progress(List<Guid> ids, CrmDbContext db, CancellationToken stop)
    {
        var actions = await db.Set<ChecklistItem>()
            .Where(item => ids.Contains(item.OpportunityId) && item.Status == ChecklistStatus.Done)
            .Select(item => new { item.OpportunityId, item.StageId })
            .ToListAsync(stop);
        var documents = await db.Set<OpportunityDocument>()
            .Where(document => ids.Contains(document.OpportunityId) && document.WithdrawnAt == null)
            .Select(document => new { document.OpportunityId, document.StageId, document.Key })
            .ToListAsync(stop);
        var approvals = await db.Set<Approval>()
            .Where(approval => ids.Contains(approval.OpportunityId) && approval.Purpose == ApprovalPurpose.LeaveStage)
            .OrderBy(approval => approval.RequestedAt)
            .Select(approval => new { approval.OpportunityId, approval.StageId, approval.Decision })
            .ToListAsync(stop);

        var actionsOf = actions.ToLookup(item => item.OpportunityId);
        var documentsOf = documents.ToLookup(document => document.OpportunityId);
        var approvalsOf = approvals.ToLookup(approval => approval.OpportunityId);
        return actionsOf.Select(group => group.Key)
            .Union(documentsOf.Select(group => group.Key))
            .Union(approvalsOf.Select(group => group.Key))
            .ToDictionary(id => id, id => new GateProgress(
                actionsOf[id].Select(item => item.StageId).ToHashSet(),
                documentsOf[id].Select(document => (document.StageId, document.Key)).ToHashSet(),
                approvalsOf[id]
                    .GroupBy(approval => approval.StageId)
                    .Where(group => group.Last().Decision == ApprovalDecision.Approved)
                    .Select(group => group.Key)
                    .ToHashSet()));
    }
}
