using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Pipeline.Ownership;

namespace CrmGraph.Api.Pipeline;

/// <summary>An opportunity is seen by its owner's line and by those its credit is divided among; its owner's line changes it.</summary>
internal static class OpportunityVisibility
{
    public static readonly OwnersLine<Opportunity> Line = new(o => o.OwnerId, o => o.TeamId);

    public static readonly BeyondLine<Opportunity> Beyond = new(SharedWith, Shared);

    private static Expression<Func<Opportunity, bool>> SharedWith(CrmDbContext db, Caller caller)
    {
        var mine = db.Set<OpportunityShare>().Where(share => share.UserId == caller.UserId && share.ToOn == null);
        return o => mine.Any(share => share.OpportunityId == o.Id);
    }

    private static Expression<Func<Opportunity, bool>> Shared(CrmDbContext db)
    {
        var shares = db.Set<OpportunityShare>().Where(share => share.ToOn == null);
        return o => shares.Any(share => share.OpportunityId == o.Id);
    }
}
