using System.Linq.Expressions;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Segmentation;

namespace CrmGraph.Api.Segmentation;

/// <summary>A run is seen by whoever ran it; it counts the customers that they may change.</summary>
internal static class TierEvaluationVisibility
{
    public static Expression<Func<TierEvaluation, bool>> VisibleTo(Caller caller) => evaluation => evaluation.OwnerId == caller.UserId;
}
