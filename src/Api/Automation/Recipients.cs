using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Gates;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Automation;

/// <summary>Who is told of something.</summary>
internal static class Recipients
{
    /// <summary>Of something overdue: the responsible user and the next supervisor above.</summary>
    public static async Task<IReadOnlyList<Guid>> Of(Guid ownerId, Guid? teamId, CrmDbContext db, CancellationToken stop)
    {
        return await Above(ownerId, teamId, db, stop) is { } supervisor ? [ownerId, supervisor] : [ownerId];
    }

    /// <summary>The next supervisor above; null where there is none but the responsible user.</summary>
    public static async Task<Guid?> Above(Guid ownerId, Guid? teamId, CrmDbContext db, CancellationToken stop) =>
        await Supervisor(teamId, db, stop) is { } supervisor && supervisor != ownerId ? supervisor : null;

    /// <summary>
    /// Of a request for approval: the next supervisor above where that is enough; else, or where the supervisor may not decide it,
    /// everybody who has the role.
    /// </summary>
    public static async Task<IReadOnlyList<Guid>> Approvers(Approval approval, Opportunity opportunity, CrmDbContext db, CancellationToken stop)
    {
        Guid[] parties = [approval.RequestedBy, opportunity.OwnerId];
        if (approval.Approver <= Role.Supervisor
            && await Supervisor(opportunity.TeamId, db, stop) is { } supervisor
            && !parties.Contains(supervisor))
        {
            return [supervisor];
        }

        var role = approval.Approver > Role.Supervisor ? approval.Approver : Role.Manager;
        return await db.Set<User>()
            .Where(user => user.Active && user.Role == role && !parties.Contains(user.Id))
            .Select(user => user.Id)
            .ToListAsync(stop);
    }

    private static async Task<Guid?> Supervisor(Guid? teamId, CrmDbContext db, CancellationToken stop)
    {
        var seen = new HashSet<Guid>();
        while (teamId is { } id && seen.Add(id))
        {
            var team = await db.Set<Team>().FindAsync([id], stop);
            if (team?.SupervisorId is { } supervisor)
            {
                return supervisor;
            }

            teamId = team?.ParentId;
        }

        return null;
    }
}
