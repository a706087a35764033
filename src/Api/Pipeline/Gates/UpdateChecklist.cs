using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Pipeline.Gates;

/// <summary>How far the required action of a stage is.</summary>
/// <param name="OpportunityId">The opportunity.</param>
/// <param name="Version">The opportunity's version you read; another one in between is refused and nothing is lost.</param>
/// <param name="StageId">The stage, of the opportunity's own pipeline.</param>
/// <param name="Status">How far it is.</param>
/// <param name="ExceptionNote">What is out of the ordinary; left out: nothing is.</param>
internal sealed record UpdateChecklistInput(
    [NodeId<Opportunity>] Guid OpportunityId,
    int Version,
    [NodeId<Stage>] Guid StageId,
    ChecklistStatus Status,
    string? ExceptionNote);

/// <summary>Records how far the required action of a stage is.</summary>
internal static class UpdateChecklist
{
    public static async Task<Opportunity> Run(
        UpdateChecklistInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        var opportunity = await db.GetWritable<Opportunity>(input.OpportunityId, caller, stop);
        opportunity.CheckVersion(input.Version);
        var stage = await PipelineStages.Own(opportunity, input.StageId, db, stop);
        var item = await db.Set<ChecklistItem>()
            .SingleOrDefaultAsync(known => known.OpportunityId == opportunity.Id && known.StageId == stage.Id, stop);
        if (item is null)
        {
            item = ChecklistItem.Of(opportunity.Id, stage);
            db.Add(item);
        }

        var now = clock.UtcNow();
        item.Record(input.Status, input.ExceptionNote, now, caller.UserId);
        opportunity.NoteGateChange(stage.Id, now, caller.UserId);

        await db.SaveAs(caller, stop);
        return opportunity;
    }
}
