using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline.Design;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>Whatever happens to opportunities in whatever order, ledger, events, gates, shares and totals stay true.</summary>
public sealed class RandomPipelineTests
{
    private const int Steps = 300;
    private const int StepsBetweenAudits = 25;
    private const int FirstNumber = 11;

    [Theory]
    [EveryDatabaseWith(1)]
    [EveryDatabaseWith(2)]
    public async Task After_each_change_everything_agrees(Database database, int seed)
    {
        var stop = TestContext.Current.CancellationToken;
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        var folder = Directory.CreateTempSubdirectory("crm-random");
        var people = await Hire(server);
        var acts = new PipelineActs(people, new GrowingImport(server.Services, folder.FullName), seed);
        var seen = new Dictionary<Guid, int>();
        var outcomes = new List<string>();

        for (var step = 1; step <= Steps; step++)
        {
            await server.Do(async db => outcomes.Add(await acts.Try(db, stop)));
            var isAudit = step % StepsBetweenAudits == 0;
            await server.Do(async db =>
            {
                foreach (var id in await acts.Made(isAudit, db, stop))
                {
                    var known = seen.GetValueOrDefault(id, acts.IsImported(id) ? int.MaxValue : 0);
                    seen[id] = await PipelineInvariants.Check(id, known, db, stop);
                }
            });
            if (isAudit)
            {
                await server.Do(db => PipelineInvariants.CheckTotals(people.Single(person => person.IsAdministrator), db, stop));
            }
        }

        folder.Delete(recursive: true);
        Assert.Contains("import", outcomes);
        Assert.Contains(outcomes, outcome => outcome.Contains("STAGE_GATE_NOT_PASSED", StringComparison.Ordinal));
        Assert.InRange(outcomes.Count(outcome => !outcome.Contains("refused", StringComparison.Ordinal)), Steps / 5, Steps);
    }

    /// <summary>Two reps in two teams, a supervisor of the first, a manager and an administrator.</summary>
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
                User.Create(15, "root", "Root", Role.Administrator),
            };
            db.AddRange(teams);
            db.AddRange(users);
            db.AddRange(users[0].JoinTeam(teams[0].Id, new(2026, 1, 1)), users[1].JoinTeam(teams[1].Id, new(2026, 1, 1)));
            await db.SaveChangesAsync();
            await NumberSeries.Next(db, nameof(User), FirstNumber + users.Length, default);
            await AskForApproval(db, users[4].Id);
            people =
            [
                new(users[0].Id, Role.SalesRep, []),
                new(users[1].Id, Role.SalesRep, []),
                new(users[2].Id, Role.Supervisor, [teams[0].Id]),
                new(users[3].Id, Role.Manager, []),
                new(users[4].Id, Role.Administrator, []),
            ];
        });
        return people;
    }

    /// <summary>One stage asks for an approval.</summary>
    private static async Task AskForApproval(CrmDbContext db, Guid administrator)
    {
        var caller = new Caller(administrator, Role.Administrator, []);
        var stage = await db.Set<Stage>().AsNoTracking().SingleAsync(s => s.NodeId == "P02");
        await UpdateStage.Run(
            new(stage.Id, stage.Version, default, default, default, default, default, default, default, default, default, default, new(Role.SalesRep)),
            db, caller, TimeProvider.System, default);
    }
}
