using System.Linq.Expressions;
using CrmGraph.Api.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Pipeline;

/// <summary>The history of an opportunity is seen by whoever sees the opportunity today.</summary>
internal static class LedgerEntryVisibility
{
    public static Expression<Func<LedgerEntry, bool>> VisibleTo(CrmDbContext db, Caller caller)
    {
        var opportunities = db.Visible<Opportunity>(caller);
        return entry => opportunities.Any(o => o.Id == entry.OpportunityId);
    }
}
