using System.Linq.Expressions;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews;

/// <summary>A review is seen by whoever may see all records in it: the rep, the team's supervisors, or those who see everything.</summary>
internal static class ReviewRecordVisibility
{
    public static Expression<Func<ReviewRecord, bool>> VisibleTo(Caller caller)
    {
        if (!caller.IsSupervisor)
        {
            return record => record.RepId == caller.UserId;
        }

        return record => record.RepId == caller.UserId || (record.TeamId != null && caller.TeamIds.Contains(record.TeamId.Value));
    }
}
