using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline;
using CrmGraph.Api.Pipeline.Bulk;
using CrmGraph.Api.Pipeline.Gates;
using CrmGraph.Api.Pipeline.Outcomes;
using CrmGraph.Api.Pipeline.Ownership;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>Does at random what clients can do to opportunities, through the use cases; the same seed does the same.</summary>
internal sealed class PipelineActs(IReadOnlyList<Caller> people, int seed)
{
    private readonly Random _chance = new(seed);
    private readonly List<Guid> _made = [];

    /// <summary>The opportunities it has made so far.</summary>
    public IReadOnlyList<Guid> Made => _made;

    /// <summary>Tries something; what it was, and whether a rule refused it.</summary>
    public async Task<string> Try(CrmDbContext db, CancellationToken stop)
    {
        var act = _made.Count < 3 ? 0 : _chance.Next(18);
        try
        {
            await Do(act, db, stop);
            return $"act {act}";
        }
        catch (RuleException refused)
        {
            return $"act {act} refused: {refused.Refusal.Code}";
        }
    }

    private async Task Do(int act, CrmDbContext db, CancellationToken stop)
    {
        if (act <= 1)
        {
            var pipelines = await db.Set<SalesPipeline>().Where(p => p.RemovedAt == null).Select(p => p.Id).OrderBy(id => id).ToListAsync(stop);
            var input = new CreateOpportunityInput("Random", _chance.Next(1_000_000) / 100m, null, null, null, Any(pipelines), null, null, null);
            _made.Add((await CreateOpportunity.Run(input, db, Any(people), TimeProvider.System, stop)).Id);
            return;
        }

        var target = await db.Set<Opportunity>().AsNoTracking().SingleAsync(o => o.Id == Any(_made), stop);
        var caller = _chance.Next(3) == 0 ? Any(people) : people.First(person => person.Covers(target.OwnerId, target.TeamId));
        var version = target.Version + (_chance.Next(10) == 0 ? 1 : 0);
        var stages = await db.Set<Stage>().AsNoTracking().Where(s => s.PipelineId == target.PipelineId).OrderBy(s => s.Position).ToListAsync(stop);
        var task = act switch
        {
            <= 5 => (Task)MoveOpportunity.Run(new(target.Id, version, Any(stages).Id, "move", Perhaps("urgent")), db, caller, TimeProvider.System, stop),
            6 => MoveOpportunities.Run(new([.. _made.Take(5).Select(id => new BulkItem(id, version))], Any(stages).Id, "bulk", null), db, caller, TimeProvider.System, stop),
            7 => Fulfil(target, version, stages, db, caller, stop),
            8 => Fulfil(target, version, [.. stages.Where(s => s.Id == target.StageId || s.Kind == StageKind.Won)], db, caller, stop),
            9 => UpdateOpportunity.Run(new(target.Id, version, default, new(_chance.Next(1_000_000) / 100m), default, default, default, default), db, caller, TimeProvider.System, stop),
            10 => SuspendOpportunity.Run(new(target.Id, version, "pause", null), db, caller, TimeProvider.System, stop),
            11 => ResumeOpportunity.Run(new(target.Id, version, null), db, caller, TimeProvider.System, stop),
            12 => WinOpportunity.Run(new(target.Id, version, "learned", Perhaps("urgent")), db, caller, TimeProvider.System, stop),
            13 => LoseOpportunity.Run(new(target.Id, version, "price", "learned", null, NoCompetitor: true), db, caller, TimeProvider.System, stop),
            14 => ReopenOpportunity.Run(new(target.Id, version, "again"), db, caller, TimeProvider.System, stop),
            15 => TransferOpportunity.Run(new(target.Id, version, Any(people).UserId, "note"), db, caller, TimeProvider.System, stop),
            16 => DivideOpportunity.Run(new(target.Id, version, Shares(), null), db, caller, TimeProvider.System, stop),
            _ => SwitchPipeline.Run(new(target.Id, version, Any(await db.Set<SalesPipeline>().Select(p => p.Id).OrderBy(id => id).ToListAsync(stop)), "other"), db, caller, TimeProvider.System, stop),
        };
        await task;
    }

    /// <summary>Does what some stages ask for: the actions, and most of the documents.</summary>
    private async Task Fulfil(Opportunity target, int version, IReadOnlyList<Stage> stages, CrmDbContext db, Caller caller, CancellationToken stop)
    {
        var stage = Any(stages);
        await UpdateChecklist.Run(new(target.Id, version, stage.Id, ChecklistStatus.Done, null), db, caller, TimeProvider.System, stop);
        var opportunity = await db.GetWritable<Opportunity>(target.Id, caller, stop);
        foreach (var document in stage.Documents.Where(_ => _chance.Next(5) > 0))
        {
            var now = TimeProvider.System.GetUtcNow().UtcDateTime;
            db.Add(OpportunityDocument.Add(target.Id, stage, document.Key, new("f.pdf", "application/pdf", 1, new string('a', 64)), now, caller.UserId));
            opportunity.NoteGateChange(stage.Id, now, caller.UserId);
        }

        await db.SaveAs(caller, stop);
    }

    private List<NewShare> Shares()
    {
        var ratio = _chance.Next(1, 10_000);
        var users = people.Select(person => person.UserId).OrderBy(_ => _chance.Next()).Take(2).ToList();
        return [new(users[0], ratio / 10_000m), new(users[1], (10_000 - ratio - _chance.Next(2)) / 10_000m)];
    }

    private string? Perhaps(string text) => _chance.Next(4) == 0 ? text : null;

    private T Any<T>(IReadOnlyList<T> among) => among[_chance.Next(among.Count)];
}
