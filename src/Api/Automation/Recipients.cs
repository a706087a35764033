using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Automation;

/// <summary>Who is told that something is overdue: the responsible user and the next supervisor above.</summary>
internal static class Recipients
{
    public static async Task<IReadOnlyList<Guid>> Of(Guid ownerId, Guid? teamId, CrmDbContext db, CancellationToken stop)
    {
        var supervisor = await Supervisor(teamId, db, stop);
        return supervisor is { } user && user != ownerId ? [ownerId, user] : [ownerId];
    }

    private static async Task<Guid?> Supervisor(Guid? teamId, CrmDbContext db, CancellationToken stop)
    {
        var seen = new HashSet<Guid>();
        while (teamId is { } id && seen.Add(id))
        {
            var team = await db.Set<Team>().AsNoTracking().SingleAsync(team => team.Id == id, stop);
            if (team.SupervisorId is { } supervisor)
            {
                return supervisor;
            }

            teamId = team.ParentId;
        }

        return null;
    }
}
