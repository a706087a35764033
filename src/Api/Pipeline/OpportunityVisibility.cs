using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Pipeline;

/// <summary>An opportunity is seen by its owner's line.</summary>
internal static class OpportunityVisibility
{
    public static readonly OwnersLine<Opportunity> Line = new(o => o.OwnerId, o => o.TeamId);

    public static Expression<Func<Opportunity, bool>> VisibleTo(Caller caller) => Line.Of(caller);
}
