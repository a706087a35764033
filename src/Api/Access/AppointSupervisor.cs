using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Access;

/// <summary>Who is to see a team's records.</summary>
/// <param name="TeamId">The team.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="SupervisorId">The user who sees all the team's records, and those of the teams below.</param>
internal sealed record AppointSupervisorInput([NodeId<Team>] Guid TeamId, int Version, [NodeId<User>] Guid SupervisorId);

/// <summary>Puts a team under another supervisor. Open connections of supervisors are closed, to come back with the teams they have now. Needs an administrator.</summary>
internal static class AppointSupervisor
{
    public static async Task<Team> Run(
        AppointSupervisorInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        caller.DemandWriter<Team>();
        var team = await db.GetWritable<Team>(input.TeamId, caller, stop);
        team.CheckVersion(input.Version);
        team.AppointSupervisor((await db.Get<User>(input.SupervisorId, caller, stop)).Id, clock.UtcNow());
        await db.SaveAs(caller, stop);
        return team;
    }
}
