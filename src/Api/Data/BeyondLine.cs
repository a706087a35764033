using System.Linq.Expressions;

namespace CrmGraph.Api.Data;

/// <summary>Who sees rows for another reason than their owner's line.</summary>
/// <param name="VisibleTo">The rows that one caller sees so.</param>
/// <param name="VisibleToAnybody">
/// All rows that somebody sees so, and perhaps some more: a live feed asks this once, and not each of its many callers, of most rows.
/// </param>
internal sealed record BeyondLine<T>(RowCondition<T> VisibleTo, Func<CrmDbContext, Expression<Func<T, bool>>> VisibleToAnybody)
    where T : class;
