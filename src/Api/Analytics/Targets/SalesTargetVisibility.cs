using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Analytics;

namespace CrmGraph.Api.Analytics.Targets;

/// <summary>A target is seen by its holder and those above; a supervisor sets those of the own teams and their members.</summary>
internal static class SalesTargetVisibility
{
    public static Expression<Func<SalesTarget, bool>> VisibleTo(CrmDbContext db, Caller caller)
    {
        Expression<Func<SalesTarget, bool>> own = target => target.UserId == caller.UserId;
        return caller.IsSupervisor ? own.Or(Led(db, caller)) : own;
    }

    /// <summary>The targets a supervisor may change; reps change none.</summary>
    public static Expression<Func<SalesTarget, bool>> WritableBy(CrmDbContext db, Caller caller) =>
        caller.IsSupervisor ? Led(db, caller) : target => false;

    private static Expression<Func<SalesTarget, bool>> Led(CrmDbContext db, Caller caller)
    {
        var members = db.Set<User>().Where(user => user.TeamId != null && caller.TeamIds.Contains(user.TeamId.Value));
        return target => (target.TeamId != null && caller.TeamIds.Contains(target.TeamId.Value))
            || members.Any(user => user.Id == target.UserId);
    }
}
