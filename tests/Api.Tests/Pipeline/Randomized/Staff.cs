using CrmGraph.Api.Data;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Pipeline.Randomized;

/// <summary>Two reps in two teams, a supervisor of the first, a manager and an administrator.</summary>
internal static class Staff
{
    /// <summary>What some statuses are called in the pipeline for projects, and what they mean.</summary>
    public static readonly IReadOnlyDictionary<string, OpportunityStatus> OwnStatuses =
        new Dictionary<string, OpportunityStatus> { ["hot"] = OpportunityStatus.Open, ["waiting"] = OpportunityStatus.Suspended };

    private const int FirstNumber = 11;

    /// <summary>Hires them. From then on the pipeline for projects asks for approvals and has statuses of its own.</summary>
    public static async Task<IReadOnlyList<Actor>> Hire(CrmServer server, Draw draw)
    {
        List<Caller> callers = [];
        await server.Do(async db => callers = await Hire(db));
        List<Actor> people = [];
        foreach (var (caller, name) in callers.Zip(["one", "two", "head", "boss", "root"]))
        {
            people.Add(new Actor(caller, await server.As(name), draw));
        }

        await Configure(server, people[^1]);
        return people;
    }

    private static async Task<List<Caller>> Hire(CrmDbContext db)
    {
        var teams = new[] { Team.Create("One"), Team.Create("Two") };
        var users = new[]
        {
            User.Create(FirstNumber, "one", "One", Role.SalesRep),
            User.Create(FirstNumber + 1, "two", "Two", Role.SalesRep),
            User.Create(FirstNumber + 2, "head", "Head", Role.Supervisor),
            User.Create(FirstNumber + 3, "boss", "Boss", Role.Manager),
            User.Create(FirstNumber + 4, "root", "Root", Role.Administrator),
        };
        teams[0].AppointSupervisor(users[2].Id, DateTime.UtcNow);
        db.AddRange(teams);
        db.AddRange(users);
        db.AddRange(users[0].JoinTeam(teams[0].Id, new(2026, 1, 1)), users[1].JoinTeam(teams[1].Id, new(2026, 1, 1)));
        await db.SaveChangesAsync();
        await NumberSeries.Next(db, nameof(User), FirstNumber + users.Length, default);
        return
        [
            new(users[0].Id, Role.SalesRep, []),
            new(users[1].Id, Role.SalesRep, []),
            new(users[2].Id, Role.Supervisor, [teams[0].Id]),
            new(users[3].Id, Role.Manager, []),
            new(users[4].Id, Role.Administrator, []),
        ];
    }

    private static async Task Configure(CrmServer server, Actor administrator)
    {
        Stage stage = null!;
        SalesPipeline pipeline = null!;
        await server.Do(async db =>
        {
            stage = await db.Set<Stage>().AsNoTracking().SingleAsync(s => s.NodeId == "P02");
            pipeline = await db.Set<SalesPipeline>().AsNoTracking().SingleAsync(p => p.Id == stage.PipelineId);
        });
        var statuses = OwnStatuses.Select(own => new { key = own.Key, meaning = own.Value.ToString().ToUpperInvariant(), nameZh = own.Key, nameEn = own.Key });
        Assert.Null(await administrator.Do("updatePipeline", new { id = pipeline.Node(), version = pipeline.Version, resumeApprovalBy = "SALES_REP", statuses }));
        Assert.Null(await administrator.Do("updateStage", new { id = stage.Node(), version = stage.Version, approvalBy = "SALES_REP" }));
    }
}
