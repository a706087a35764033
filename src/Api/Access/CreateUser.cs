using CrmGraph.Api.Data;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access;

/// <summary>What a new user needs.</summary>
/// <param name="UserName">The name the identity provider vouches for; unique and never changed.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Role">What the user may see and do.</param>
/// <param name="TeamId">The team the user works in.</param>
/// <param name="Email">Where notifications go.</param>
internal sealed record CreateUserInput(string UserName, string Name, Role Role, [NodeId<Team>] Guid? TeamId, string? Email);

/// <summary>Creates a user and, with a team, the membership from today on. Needs an administrator.</summary>
internal static class CreateUser
{
    public static async Task<User> Run(
        CreateUserInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        caller.DemandWriter<User>();
        if (await db.Set<User>().AnyAsync(user => user.UserName == input.UserName, stop))
        {
            throw new InvalidValue("userName", "is already taken").AsException();
        }

        var number = await NumberSeries.Next(db, nameof(User), 1, stop);
        var user = User.Create(number, input.UserName, input.Name, input.Role, input.Email);
        if (input.TeamId is { } team)
        {
            var workspace = await db.Workspace(stop);
            db.Add(user.JoinTeam(team, workspace.LocalDate(clock.UtcNow())));
        }

        db.Add(user);
        await db.SaveAs(caller, stop);
        return user;
    }
}
