using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Access;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>Whatever happens to opportunities in whatever order, ledger, events, gates, shares and totals stay true.</summary>
public sealed class RandomPipelineTests
{
    private const int Steps = 250;
    private const int StepsBetweenAudits = 25;

    [Theory]
    [EveryDatabaseWith(1)]
    [EveryDatabaseWith(2)]
    public async Task After_each_change_everything_agrees(Database database, int seed)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        var acts = new PipelineActs(await Hire(server), seed);
        var seen = new Dictionary<Guid, int>();
        var outcomes = new List<string>();

        for (var step = 1; step <= Steps; step++)
        {
            await server.Do(async db => outcomes.Add(await acts.Try(db, stop)));
            await server.Do(async db =>
            {
                foreach (var id in acts.Made)
                {
                    seen[id] = await PipelineInvariants.Check(id, seen.GetValueOrDefault(id), db, stop);
                }
            });
            if (step % StepsBetweenAudits == 0)
            {
                await server.Do(db => PipelineInvariants.CheckTotals(db, stop));
            }
        }

        Assert.Contains(outcomes, outcome => outcome.Contains("STAGE_GATE_NOT_PASSED", StringComparison.Ordinal));
        Assert.InRange(outcomes.Count(outcome => !outcome.Contains("refused", StringComparison.Ordinal)), Steps / 5, Steps);
    }

    /// <summary>Two reps in two teams, a supervisor of the first and a manager.</summary>
    private static async Task<IReadOnlyList<Caller>> Hire(CrmServer server)
    {
        List<Caller> people = [];
        await server.Do(async db =>
        {
            var teams = new[] { Team.Create("One"), Team.Create("Two") };
            var users = new[]
            {
                User.Create(11, "one", "One", Role.SalesRep),
                User.Create(12, "two", "Two", Role.SalesRep),
                User.Create(13, "head", "Head", Role.Supervisor),
                User.Create(14, "boss", "Boss", Role.Manager),
            };
            db.AddRange(teams);
            db.AddRange(users);
            db.AddRange(users[0].JoinTeam(teams[0].Id, new(2026, 1, 1)), users[1].JoinTeam(teams[1].Id, new(2026, 1, 1)));
            await db.SaveChangesAsync();
            people =
            [
                new(users[0].Id, Role.SalesRep, []),
                new(users[1].Id, Role.SalesRep, []),
                new(users[2].Id, Role.Supervisor, [teams[0].Id]),
                new(users[3].Id, Role.Manager, []),
            ];
        });
        return people;
    }
}
