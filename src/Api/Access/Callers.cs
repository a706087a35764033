using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Access;

/// <summary>Who sends a request: role and teams come from this database, never from the token.</summary>
internal static class Callers
{
    /// <summary>The caller of that user name; null for an unknown or a deactivated user.</summary>
    public static async Task<Caller?> Find(CrmDbContext db, string userName, CancellationToken stop)
    {
        var user = await db.Set<User>()
            .Where(user => user.UserName == userName && user.Active)
            .Select(user => new { user.Id, user.Role })
            .SingleOrDefaultAsync(stop);
        if (user is null)
        {
            return null;
        }

        return new Caller(user.Id, user.Role, user.Role == Role.Supervisor ? await SupervisedTeams(db, user.Id, stop) : []);
    }

    /// <summary>The teams a user supervises and all teams below them.</summary>
    private static async Task<IReadOnlyList<Guid>> SupervisedTeams(CrmDbContext db, Guid userId, CancellationToken stop)
    {
        var all = await db.Set<Team>().Select(team => new { team.Id, team.ParentId, team.SupervisorId }).ToListAsync(stop);
        var found = all.Where(team => team.SupervisorId == userId).Select(team => team.Id).ToHashSet();
        while (all.FirstOrDefault(team => team.ParentId is { } parent && found.Contains(parent) && !found.Contains(team.Id)) is { } below)
        {
            found.Add(below.Id);
        }

        return [.. found];
    }
}
