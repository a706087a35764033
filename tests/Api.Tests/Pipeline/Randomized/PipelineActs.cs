using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>Does at random what clients and imports can do to opportunities, through the use cases; the same seed does the same.</summary>
internal sealed class PipelineActs(IReadOnlyList<Caller> people, GrowingImport import, int seed)
{
    private readonly Random _chance = new(seed);
    private readonly OpportunityActs _acts = new(people, new Random(seed + 1));
    private readonly List<Guid> _made = [];
    private readonly HashSet<Guid> _imported = [];
    private Dictionary<Guid, int> _versions = [];

    /// <summary>The opportunities there are so far: all, or those that changed since this was asked last.</summary>
    public async Task<IReadOnlyList<Guid>> Made(bool all, CrmDbContext db, CancellationToken stop)
    {
        var before = _versions;
        _versions = await db.Set<Opportunity>().ToDictionaryAsync(o => o.Id, o => o.Version, stop);
        return all ? _made : [.. _made.Where(id => before.GetValueOrDefault(id) != _versions[id])];
    }

    /// <summary>Whether an opportunity was imported; what happened to it before is history that no gate of today can change.</summary>
    public bool IsImported(Guid id) => _imported.Contains(id);

    /// <summary>Tries something; what it was, and why a rule refused it.</summary>
    public async Task<string> Try(CrmDbContext db, CancellationToken stop)
    {
        var name = _made.Count < 3 ? "create" : _chance.Next(12) switch
        {
            0 => "create",
            1 => "import",
            _ => _acts.Names[_chance.Next(_acts.Names.Count)],
        };
        try
        {
            await Do(name, db, stop);
            return name;
        }
        catch (RuleException refused)
        {
            return $"{name} refused: {refused.Refusal.Code}";
        }
    }

    private async Task Do(string name, CrmDbContext db, CancellationToken stop)
    {
        switch (name)
        {
            case "create":
                var pipelines = await db.Set<SalesPipeline>().Where(p => p.RemovedAt == null).Select(p => p.Id).OrderBy(id => id).ToListAsync(stop);
                var input = new CreateOpportunityInput(
                    "Random", _chance.Next(1_000_000) / 100m, null, null, null, pipelines[_chance.Next(pipelines.Count)], null, null, null);
                var caller = people[_chance.Next(people.Count)];
                _made.Add((await CreateOpportunity.Run(input, db, caller, TimeProvider.System, stop)).Id);
                break;
            case "import":
                var brought = await import.Bring(_chance, db, stop);
                _made.AddRange(brought);
                _imported.UnionWith(brought);
                break;
            default:
                await _acts.Do(name, _made, db, stop);
                break;
        }
    }
}
