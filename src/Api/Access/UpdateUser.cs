using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;

namespace CrmGraph.Api.Access;

/// <summary>What changes about a user; what is left out stays as it is.</summary>
/// <param name="Id">The user.</param>
/// <param name="Version">The version you read; another one in between is refused and nothing is lost.</param>
/// <param name="Name">The name people read.</param>
/// <param name="Role">What the user may see and do from now on.</param>
/// <param name="Active">False ends the user's access; true gives it back.</param>
internal sealed record UpdateUserInput(
    [NodeId<User>] Guid Id,
    int Version,
    Optional<string> Name,
    Optional<Role> Role,
    Optional<bool> Active);

/// <summary>Changes a user's name and rights. Where rights change, the user's open connections are closed at once. Needs an administrator.</summary>
internal static class UpdateUser
{
    public static async Task<User> Run(
        UpdateUserInput input,
        CrmDbContext db,
        Caller caller,
        TimeProvider clock,
        CancellationToken stop)
    {
        caller.DemandWriter<User>();
        var user = await db.GetWritable<User>(input.Id, caller, stop);
        user.CheckVersion(input.Version);
        if (!input.Active.Or(user.Active) || input.Role.Or(user.Role) != Role.Administrator)
        {
            await Administrators.KeepAnother(user.Id, db, stop);
        }

        user.Rename(input.Name.Or(user.Name));
        user.SetRights(input.Role.Or(user.Role), input.Active.Or(user.Active), clock.UtcNow());
        await db.SaveAs(caller, stop);
        return user;
    }
}
