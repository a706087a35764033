using System.Linq.Expressions;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews.Measures;

/// <summary>A measure is seen by its owner and by whoever may see the review that decided it; changed by its owner and the supervisors.</summary>
internal static class MeasureVisibility
{
    public static Expression<Func<ImprovementMeasure, bool>> VisibleTo(Caller caller)
    {
        return caller.IsSupervisor
            ? WritableBy(caller)
            : measure => measure.OwnerId == caller.UserId || (measure.ScopeKind == ReviewScopeKind.Rep && measure.ScopeId == caller.UserId);
    }

    public static Expression<Func<ImprovementMeasure, bool>> WritableBy(Caller caller)
    {
        if (!caller.IsSupervisor)
        {
            return measure => measure.OwnerId == caller.UserId;
        }

        return measure => measure.OwnerId == caller.UserId || (measure.TeamId != null && caller.TeamIds.Contains(measure.TeamId.Value));
    }
}
