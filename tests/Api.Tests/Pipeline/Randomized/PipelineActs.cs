using CrmGraph.Api.Automation;
using CrmGraph.Api.Tests.Demo;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>Does at random, over the wire, what clients can do to opportunities; and imports, and lets time pass. The same seed does the same.</summary>
internal sealed class PipelineActs
{
    public const string Spend = "spend";
    public const string Call = "call";

    private const string Import = "import";
    private const string Wait = "wait";
    private const int FewestToActOn = 3;
    private const int StoryOneIn = 6;

    /// <summary>
    /// Chance alone seldom comes this far; an administrator may do all of it. Nor would there be many in pipelines with gates: the
    /// imported ones have none.
    /// </summary>
    private static readonly IReadOnlyList<IReadOnlyList<string>> Stories =
    [
        ["fulfil all", "sell", "sell", "win", "collect"], ["lose", "archive", "purge"], ["win", "reopen"], ["suspend", "label", "resume"],
        ["create", "create", "create"],
    ];

    private static readonly TimeSpan BeyondAllLimits = TimeSpan.FromDays(30);

    private readonly CrmServer _server;
    private readonly IReadOnlyList<Actor> _people;
    private readonly GrowingImport _import;
    private readonly Draw _draw;
    private readonly Dictionary<string, Act> _acts;
    private readonly Dictionary<Guid, int> _silent = [];
    private Guid _last;

    public PipelineActs(CrmServer server, IReadOnlyList<Actor> people, GrowingImport import, Draw draw)
    {
        (_server, _people, _import, _draw) = (server, people, import, draw);
        IReadOnlyList<Act> acts =
        [
            .. new StageActs(people, draw).All, .. new LifeActs(draw).All, .. new OwnerActs(people, draw).All, .. new SaleActs(people, draw).All,
            new(Import, _ => BringFiles()), new(Wait, _ => LetTimePass()),
        ];
        _acts = acts.ToDictionary(act => act.Name);
    }

    /// <summary>How many versions of an opportunity were made by records about it, which are no events of its own.</summary>
    public int SilentVersionsOf(Guid id) => _silent.GetValueOrDefault(id);

    /// <summary>Tries something with opportunities of which these exist; what it was, and why it was refused.</summary>
    public async Task<IReadOnlyList<(string Act, string? Refusal)>> Try(IReadOnlyList<Guid> made)
    {
        if (made.Count < FewestToActOn)
        {
            return [(Import, await BringFiles())];
        }

        // Who is acted on again and again comes further than who has a turn now and then.
        _last = _draw.OneIn(2) || !made.Contains(_last) ? _draw.Any(made) : _last;
        if (!_draw.OneIn(StoryOneIn))
        {
            return [await Do(_draw.Any([.. _acts.Keys]), made, Somebody)];
        }

        List<(string, string?)> done = [];
        foreach (var name in _draw.Any(Stories))
        {
            done.Add(await Do(name, made, _ => _people.Single(person => person.Caller.IsAdministrator)));
        }

        return done;
    }

    private async Task<(string Act, string? Refusal)> Do(string name, IReadOnlyList<Guid> made, Func<Opportunity, Actor> who)
    {
        var refusal = await _acts[name].Do(await SetScene(made, who));
        if (refusal is null && name is Spend or Call)
        {
            _silent[_last] = SilentVersionsOf(_last) + 1;
        }

        return (name, refusal);
    }

    /// <summary>Mostly somebody who may.</summary>
    private Actor Somebody(Opportunity target) =>
        _draw.OneIn(4) ? _draw.Any(_people) : _people.First(person => person.Caller.Covers(target.OwnerId, target.TeamId));

    private async Task<Scene> SetScene(IReadOnlyList<Guid> made, Func<Opportunity, Actor> who)
    {
        var some = Enumerable.Range(0, 4).Select(_ => _draw.Any(made)).Append(_last).ToHashSet();
        Scene scene = null!;
        await _server.Do(async db =>
        {
            var target = await db.Set<Opportunity>().AsNoTracking().SingleAsync(o => o.Id == _last);
            var items = await db.Set<Opportunity>().Where(o => some.Contains(o.Id)).OrderBy(o => o.Number).Select(o => new { o.Id, o.Version }).ToListAsync();
            var stages = await db.Set<Stage>().AsNoTracking().Where(s => s.PipelineId == target.PipelineId).OrderBy(s => s.Position).ToListAsync();
            scene = new Scene(
                target,
                target.Version + (_draw.OneIn(10) ? 1 : 0),
                [.. items.Select(item => new { id = NodeIds.Opportunity(item.Id), version = item.Version })],
                stages,
                who(target),
                _server);
        });
        return scene;
    }

    private async Task<string?> BringFiles()
    {
        await _import.Bring(_draw);
        return null;
    }

    /// <summary>All limits that run now are over; nobody acted.</summary>
    private async Task<string?> LetTimePass()
    {
        await _server.Do(db => FireDeadlines.Run(db, new FixedClock(DateTimeOffset.UtcNow + BeyondAllLimits), default));
        return null;
    }
}
