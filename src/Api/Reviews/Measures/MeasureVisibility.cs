using System.Linq.Expressions;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Measures;

/// <summary>A measure is seen by its owner and by whoever may see the review that decided it; changed by its owner and the supervisors.</summary>
internal static class MeasureVisibility
{
    public static Expression<Func<ImprovementMeasure, bool>> VisibleTo(Caller caller)
    {
        var me = caller.UserId;
        return caller.IsSupervisor
            ? WritableBy(caller)
            : measure => measure.OwnerId == me || (measure.ScopeKind == ReviewScopeKind.Rep && measure.ScopeId == me);
    }

    public static Expression<Func<ImprovementMeasure, bool>> WritableBy(Caller caller)
    {
        var me = caller.UserId;
        if (!caller.IsSupervisor)
        {
            return measure => measure.OwnerId == me;
        }

        var teams = caller.TeamIds;
        return measure => measure.OwnerId == me || (measure.TeamId != null && teams.Contains(measure.TeamId.Value));
    }
}
