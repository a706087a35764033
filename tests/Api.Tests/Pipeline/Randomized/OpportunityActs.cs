using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline;
using CrmGraph.Api.Pipeline.Bulk;
using CrmGraph.Api.Pipeline.Gates;
using CrmGraph.Api.Pipeline.Outcomes;
using CrmGraph.Api.Pipeline.Ownership;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using CrmGraph.Domain.Pipeline.Ownership;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>What can be done to one opportunity, or to a handful, by somebody who may and by somebody who may not.</summary>
internal sealed class OpportunityActs
{
    private static readonly TimeProvider Clock = TimeProvider.System;

    private readonly IReadOnlyList<Caller> _people;
    private readonly Random _chance;
    private readonly List<(string Name, Func<Scene, Task> Do)> _acts;

    public OpportunityActs(IReadOnlyList<Caller> people, Random chance)
    {
        _people = people;
        _chance = chance;
        _acts =
        [
            ("move", s => MoveOpportunity.Run(new(s.Id, s.Version, Any(s.Stages).Id, "move", Perhaps("urgent")), s.Db, s.Caller, Clock, s.Stop)),
            ("move on", s => MoveOpportunity.Run(new(s.Id, s.Version, Next(s).Id, null, Perhaps("urgent")), s.Db, s.Caller, Clock, s.Stop)),
            ("move many", s => MoveOpportunities.Run(new(s.Some, Any(s.Stages).Id, "bulk", Perhaps("urgent")), s.Db, s.Caller, Clock, s.Stop)),
            ("transfer many", s => TransferOpportunities.Run(new(s.Some, Any(people).UserId, "bulk"), s.Db, s.Caller, Clock, s.Stop)),
            ("update many", s => UpdateOpportunities.Run(new(s.Some, default, new(Day())), s.Db, s.Caller, Clock, s.Stop)),
            ("fulfil", s => Fulfil(s, Any(s.Stages))),
            ("fulfil this", s => Fulfil(s, s.Stages.Single(stage => stage.Id == s.Target.StageId))),
            ("fulfil all", async s => { foreach (var stage in s.Stages) { await Fulfil(s, stage); } }),
            ("undo", s => UpdateChecklist.Run(new(s.Id, s.Version, Any(s.Stages).Id, ChecklistStatus.InProgress, "again"), s.Db, s.Caller, Clock, s.Stop)),
            ("withdraw", Withdraw),
            ("ask", s => RequestApproval.Run(new(s.Id, s.Version, Any(Enum.GetValues<ApprovalPurpose>()), null, "please"), s.Db, s.Caller, Clock, s.Stop)),
            ("decide", Decide),
            ("price", s => UpdateOpportunity.Run(new(s.Id, s.Version, default, new(_chance.Next(1_000_000) / 100m), default, default, default, new(Day())), s.Db, s.Caller, Clock, s.Stop)),
            ("suspend", s => SuspendOpportunity.Run(new(s.Id, s.Version, "pause", null), s.Db, s.Caller, Clock, s.Stop)),
            ("resume", s => ResumeOpportunity.Run(new(s.Id, s.Version, null), s.Db, s.Caller, Clock, s.Stop)),
            ("win", s => WinOpportunity.Run(new(s.Id, s.Version, "learned", Perhaps("urgent")), s.Db, s.Caller, Clock, s.Stop)),
            ("lose", s => LoseOpportunity.Run(new(s.Id, s.Version, "price", "learned", null, NoCompetitor: true), s.Db, s.Caller, Clock, s.Stop)),
            ("terminate", s => TerminateOpportunity.Run(new(s.Id, s.Version, "over", "learned"), s.Db, s.Caller, Clock, s.Stop)),
            ("reopen", s => ReopenOpportunity.Run(new(s.Id, s.Version, "again"), s.Db, s.Caller, Clock, s.Stop)),
            ("archive", s => ArchiveOpportunity.Run(new(s.Id, s.Version), s.Db, s.Caller, Clock, s.Stop)),
            ("purge", s => PurgeOpportunity.Run(new(s.Id, s.Version), s.Db, s.Caller, Clock, s.Stop)),
            ("transfer", s => TransferOpportunity.Run(new(s.Id, s.Version, Any(people).UserId, "note"), s.Db, s.Caller, Clock, s.Stop)),
            ("resign", Resign),
            ("divide", s => DivideOpportunity.Run(new(s.Id, s.Version, Shares(), _chance.Next(2) == 0 ? null : Day()), s.Db, s.Caller, Clock, s.Stop)),
            ("spend", s => RecordExpense.Run(new(s.Id, ExpenseKind.Travel, _chance.Next(1000), null, null, null), s.Db, s.Caller, Clock, s.Stop)),
            ("switch", async s => await SwitchPipeline.Run(new(s.Id, s.Version, Any(await Pipelines(s)), "other"), s.Db, s.Caller, Clock, s.Stop)),
        ];
    }

    public IReadOnlyList<string> Names => [.. _acts.Select(act => act.Name)];

    /// <summary>Does it to one of the opportunities; now and then with a version that is not the current one.</summary>
    public async Task Do(string name, IReadOnlyList<Guid> made, CrmDbContext db, CancellationToken stop)
    {
        var target = await db.Set<Opportunity>().AsNoTracking().SingleAsync(o => o.Id == Any(made), stop);
        var others = Enumerable.Range(0, 4).Select(_ => Any(made)).Append(target.Id).ToHashSet();
        var scene = new Scene(
            target,
            target.Version + (_chance.Next(10) == 0 ? 1 : 0),
            await db.Set<Opportunity>().Where(o => others.Contains(o.Id)).OrderBy(o => o.Number).Select(o => new BulkItem(o.Id, o.Version)).ToListAsync(stop),
            await db.Set<Stage>().AsNoTracking().Where(s => s.PipelineId == target.PipelineId).OrderBy(s => s.Position).ToListAsync(stop),
            _chance.Next(4) == 0 ? Any(_people) : _people.First(person => person.Covers(target.OwnerId, target.TeamId)),
            db,
            stop);
        await _acts.Single(act => act.Name == name).Do(scene);
    }

    private static Stage Next(Scene s) => s.Stages.FirstOrDefault(stage => stage.Position > s.Stages.Single(own => own.Id == s.Target.StageId).Position) ?? s.Stages[0];

    private static Task<List<Guid>> Pipelines(Scene s) => s.Db.Set<SalesPipeline>().Select(p => p.Id).OrderBy(id => id).ToListAsync(s.Stop);

    /// <summary>Does what a stage asks for: the action, and most of the documents.</summary>
    private async Task Fulfil(Scene s, Stage stage)
    {
        var opportunity = await s.Db.GetWritable<Opportunity>(s.Id, s.Caller, s.Stop);
        await UpdateChecklist.Run(new(s.Id, opportunity.Version, stage.Id, ChecklistStatus.Done, null), s.Db, s.Caller, Clock, s.Stop);
        foreach (var document in stage.Documents.Where(_ => _chance.Next(5) > 0))
        {
            var now = Clock.GetUtcNow().UtcDateTime;
            s.Db.Add(OpportunityDocument.Add(s.Id, stage, document.Key, new("f.pdf", "application/pdf", 1, new string('a', 64)), now, s.Caller.UserId));
            opportunity.NoteGateChange(stage.Id, now, s.Caller.UserId);
        }

        await s.Db.SaveAs(s.Caller, s.Stop);
    }

    private static async Task Withdraw(Scene s)
    {
        if (await s.Db.Set<OpportunityDocument>().Where(d => d.OpportunityId == s.Id).OrderBy(d => d.AddedAt).LastOrDefaultAsync(s.Stop) is { } document)
        {
            await WithdrawDocument.Run(new(document.Id, document.Version), s.Db, s.Caller, Clock, s.Stop);
        }
    }

    private async Task Decide(Scene s)
    {
        if (await s.Db.Set<Approval>().Where(a => a.OpportunityId == s.Id).OrderBy(a => a.RequestedAt).LastOrDefaultAsync(s.Stop) is { } approval)
        {
            await DecideApproval.Run(new(approval.Id, approval.Version, _chance.Next(3) > 0, null), s.Db, Any(_people), Clock, s.Stop);
        }
    }

    /// <summary>Somebody comes, takes it over and leaves again.</summary>
    private async Task Resign(Scene s)
    {
        var number = await NumberSeries.Next(s.Db, nameof(User), 1, s.Stop);
        var leaver = User.Create(number, $"leaver{number}", $"Leaver {number}", Role.SalesRep);
        s.Db.Add(leaver);
        await s.Db.SaveChangesAsync(s.Stop);
        await TransferOpportunity.Run(new(s.Id, s.Version, leaver.Id, "note"), s.Db, s.Caller, Clock, s.Stop);
        await ResignUser.Run(new(leaver.Id, leaver.Version, Any(_people).UserId, "leaves"), s.Db, _people.Single(p => p.IsAdministrator), Clock, s.Stop);
    }

    private List<NewShare> Shares()
    {
        var ratio = _chance.Next(1, 10_000);
        var users = _people.Select(person => person.UserId).OrderBy(_ => _chance.Next()).Take(2).ToList();
        return [new(users[0], ratio / 10_000m), new(users[1], (10_000 - ratio - (_chance.Next(5) == 0 ? 1 : 0)) / 10_000m)];
    }

    private DateOnly Day() => new DateOnly(2026, 1, 1).AddDays(_chance.Next(700));

    private string? Perhaps(string text) => _chance.Next(4) == 0 ? text : null;

    private T Any<T>(IReadOnlyList<T> among) => among[_chance.Next(among.Count)];

    /// <summary>Whom an act is about, and who does it.</summary>
    private sealed record Scene(
        Opportunity Target,
        int Version,
        IReadOnlyList<BulkItem> Some,
        IReadOnlyList<Stage> Stages,
        Caller Caller,
        CrmDbContext Db,
        CancellationToken Stop)
    {
        public Guid Id => Target.Id;
    }
}
