using CrmGraph.Api.Data;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>Whatever happens to opportunities in whatever order, ledger, events, gates, shares and totals stay true.</summary>
public sealed class RandomPipelineTests
{
    private const int Steps = 240;
    private const int StepsBetweenAudits = 30;

    [Theory]
    [EveryDatabaseWith(1)]
    [EveryDatabaseWith(2)]
    public async Task After_each_change_everything_agrees(Database database, int seed)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var folder = Directory.CreateTempSubdirectory("crm-random");
        var draw = new Draw(seed);
        var people = await Staff.Hire(server, draw);
        var acts = new PipelineActs(server, people, new GrowingImport(server.Services, folder.FullName), draw);
        var manager = people.Single(person => person.Caller.IsAdministrator).Caller;
        var seen = new Seen(acts);
        var outcomes = new List<(string Act, string? Refusal)>();

        for (var step = 1; step <= Steps; step++)
        {
            outcomes.AddRange(await acts.Try(seen.Ids));
            var isAudit = step % StepsBetweenAudits == 0;
            await server.Do(db => seen.Check(db, all: isAudit));
            if (isAudit)
            {
                await server.Do(db => new TotalInvariants(db, manager, draw).Check());
            }
        }

        folder.Delete(recursive: true);
        Assert.Contains(outcomes, outcome => outcome.Act == "import" && outcome.Refusal is null);
        Assert.Contains(outcomes, outcome => outcome.Refusal == "STAGE_GATE_NOT_PASSED");
        Assert.InRange(outcomes.Count(outcome => outcome.Refusal is null), Steps / 6, outcomes.Count);
    }

    /// <summary>What was looked at so far.</summary>
    private sealed class Seen(PipelineActs acts)
    {
        private readonly Dictionary<Guid, int> _ledger = [];
        private Dictionary<Guid, int> _versions = [];

        /// <summary>The opportunities there are, in the order of their numbers.</summary>
        public IReadOnlyList<Guid> Ids { get; private set; } = [];

        /// <summary>Looks at those that changed since the last time, or at all.</summary>
        public async Task Check(CrmDbContext db, bool all)
        {
            var now = await db.Set<Opportunity>().OrderBy(o => o.Number).Select(o => new { o.Id, o.Version }).ToListAsync();
            foreach (var id in now.Where(o => all || _versions.GetValueOrDefault(o.Id) != o.Version).Select(o => o.Id))
            {
                _ledger[id] = await OpportunityInvariants.Check(id, _ledger.GetValueOrDefault(id), acts.SilentVersionsOf(id), db);
            }

            Ids = [.. now.Select(o => o.Id)];
            _versions = now.ToDictionary(o => o.Id, o => o.Version);
        }
    }
}
