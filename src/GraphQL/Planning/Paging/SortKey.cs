using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>One key of an order, over the placeholders of a query, in a type that both databases compare alike.</summary>
/// <param name="Value">The value to sort by.</param>
/// <param name="Descending">Its direction.</param>
/// <param name="MayBeNull">Whether nulls must be sorted apart; they come last in either direction.</param>
internal sealed record SortKey(Expression Value, bool Descending, bool MayBeNull)
{
    /// <summary>What to order by: whether it is null, then the value. Databases disagree on where nulls go.</summary>
    public IEnumerable<(Expression Value, bool Descending)> Terms(bool backward)
    {
        if (MayBeNull)
        {
            yield return (IsNull, backward);
        }

        yield return (Value, Descending != backward);
    }

    public Expression IsNull => Expression.Equal(Value, Expression.Constant(null, Value.Type));

    public Expression IsNotNull => Expression.NotEqual(Value, Expression.Constant(null, Value.Type));
}
