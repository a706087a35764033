using CrmGraph.Api.Data;
using CrmGraph.Domain.Leads;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Gates;

/// <summary>Puts the checklists of many opportunities together, with a handful of statements for all of them.</summary>
internal static class ChecklistReading
{
    public static async Task<IReadOnlyDictionary<Guid, Checklist>> Of(IReadOnlyList<Guid> ids, CrmDbContext db, CancellationToken stop)
    {
        var opportunities = await db.Set<Opportunity>().AsNoTracking().Where(o => ids.Contains(o.Id)).ToListAsync(stop);
        var reading = await GateReading.Of(opportunities, db, stop);
        var items = (await db.Set<ChecklistItem>().AsNoTracking().Where(i => ids.Contains(i.OpportunityId)).ToListAsync(stop))
            .ToLookup(item => item.OpportunityId);
        var leadIds = opportunities.Select(o => o.LeadId).ToList();
        var acquired = await db.Set<Lead>()
            .Where(lead => leadIds.Contains(lead.Id))
            .ToDictionaryAsync(lead => lead.Id, lead => lead.CreatedAt, stop);
        return opportunities.ToDictionary(o => o.Id, o => Of(
            reading.Stages(o),
            reading.Progress(o),
            items[o.Id].ToDictionary(item => item.StageId),
            o.LeadId is { } lead ? acquired[lead] : o.CreatedAt));
    }

    private static Checklist Of(
        IReadOnlyList<Stage> stages,
        GateProgress progress,
        Dictionary<Guid, ChecklistItem> items,
        DateTime acquiredAt)
    {
        var doneAt = items.Values.Where(item => item.DoneAt is not null).ToDictionary(item => item.StageId, item => item.DoneAt!.Value);
        var due = ChecklistDeadlines.Of(stages, doneAt, acquiredAt);
        List<ChecklistNode> nodes = [.. stages
            .Where(stage => stage.RemovedAt is null && AsksForSomething(stage))
            .OrderBy(stage => stage.Position)
            .Select(stage => Node(stage, items.GetValueOrDefault(stage.Id), progress, due))];
        return new Checklist(nodes.Count(node => node.Status == ChecklistStatus.Done), nodes.Count, nodes);
    }

    private static bool AsksForSomething(Stage stage) =>
        stage.RequiredActionZh is not null || stage.Documents.Count > 0 || stage.ApprovalBy is not null;

    private static ChecklistNode Node(
        Stage stage,
        ChecklistItem? item,
        GateProgress progress,
        IReadOnlyDictionary<Guid, DateTime> due) => new(
            stage.Id,
            stage.NodeId,
            stage.RequiredActionZh,
            stage.RequiredActionEn,
            [.. stage.Documents.Select(d => new ChecklistDocument(
                d.Key, d.Kind, d.NameZh, d.NameEn, progress.Documents.Contains((stage.Id, d.Key))))],
            stage.Deadline,
            due.TryGetValue(stage.Id, out var at) ? at : null,
            item?.Status ?? ChecklistStatus.NotDone,
            item?.DoneAt,
            item?.ExceptionNote,
            stage.ApprovalBy is not null,
            progress.Approvals.Contains(stage.Id));
}
