using System.Linq.Expressions;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews;

/// <summary>A review is seen by whoever may see all records in it: the rep, the team's supervisors, or those who see everything.</summary>
internal static class ReviewRecordVisibility
{
    public static Expression<Func<ReviewRecord, bool>> VisibleTo(Caller caller)
    {
        var me = caller.UserId;
        if (!caller.IsSupervisor)
        {
            return record => record.RepId == me;
        }

        var teams = caller.TeamIds;
        return record => record.RepId == me || (record.TeamId != null && teams.Contains(record.TeamId.Value));
    }
}
