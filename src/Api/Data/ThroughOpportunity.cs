using System.Linq.Expressions;
using CrmGraph.Domain.Pipeline;

namespace CrmGraph.Api.Data;

/// <summary>The rule of what belongs to an opportunity: seen by whoever sees the opportunity, changed by whoever may change it.</summary>
internal static class ThroughOpportunity
{
    public static RowRule<T> Rule<T>(Expression<Func<T, Guid>> opportunity)
        where T : class =>
        new(
            (db, caller) => In(db.Visible<Opportunity>(caller), opportunity),
            (db, caller) => In(db.Writable<Opportunity>(caller), opportunity));

    private static Expression<Func<T, bool>> In<T>(IQueryable<Opportunity> opportunities, Expression<Func<T, Guid>> opportunity)
    {
        Expression<Func<Guid, bool>> isAmong = id => opportunities.Any(o => o.Id == id);
        return isAmong.On(opportunity);
    }
}
