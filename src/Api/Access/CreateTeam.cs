using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Access;

/// <summary>What a new team needs.</summary>
/// <param name="Name">The team's name.</param>
/// <param name="Region">The region it works in.</param>
/// <param name="ParentId">The team above it; its supervisor sees this team as well.</param>
/// <param name="SupervisorId">The user who sees all the team's records.</param>
internal sealed record CreateTeamInput(
    string Name,
    string? Region,
    [NodeId<Team>] Guid? ParentId,
    [NodeId<User>] Guid? SupervisorId);

/// <summary>Creates a team. Needs an administrator.</summary>
internal static class CreateTeam
{
    public static async Task<Team> Run(
        CreateTeamInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        caller.DemandWriter<Team>();
        var team = Team.Create(input.Name, input.Region, input.ParentId);
        if (input.SupervisorId is { } supervisor)
        {
            team.AppointSupervisor((await db.Get<User>(supervisor, caller, stop)).Id, clock.UtcNow());
        }

        db.Add(team);
        await db.SaveAs(caller, stop);
        return team;
    }
}
