using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Slots;

namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>The condition for rows that come after a given one.</summary>
internal static class Keyset
{
    /// <param name="cursors">The cursors of the list, one of which says where to start.</param>
    /// <param name="keys">The order.</param>
    /// <param name="start">Which keys of the row to start from are null.</param>
    /// <param name="backward">Rows before it instead.</param>
    public static PageStart Start(CursorFormat cursors, IReadOnlyList<SortKey> keys, CursorForm start, bool backward)
    {
        var values = keys.Select((key, index) => start.IsNull(index) ? null : new CursorSlot(cursors, index, key.Value.Type)).ToList();
        var ranges = Ranges(keys, values, backward).ToList();
        var rows = ranges.Aggregate(Expression.OrElse);
        var isBounded = values[0] is not null && (backward || !keys[0].MayBeNull);
        return new PageStart(isBounded ? Expression.AndAlso(FromHere(keys[0], values[0]!, backward), rows) : rows, ranges);
    }

    private static IEnumerable<Expression> Ranges(IReadOnlyList<SortKey> keys, IReadOnlyList<Expression?> values, bool backward)
    {
        Expression? shared = null;
        foreach (var (key, value) in keys.Zip(values))
        {
            foreach (var beyond in Beyond(key, value, backward))
            {
                yield return And(shared, beyond);
            }

            shared = And(shared, value is null ? key.IsNull : Compare(key.Value, value, ExpressionType.Equal));
        }
    }

    /// <summary>Nulls are last: forward, nothing is beyond them; backward, everything else is.</summary>
    private static IEnumerable<Expression> Beyond(SortKey key, Expression? value, bool backward)
    {
        if (value is not null)
        {
            yield return Compare(key.Value, value, IsDownward(key, backward) ? ExpressionType.LessThan : ExpressionType.GreaterThan);
        }

        if (value is null && backward)
        {
            yield return key.IsNotNull;
        }

        if (value is not null && key.MayBeNull && !backward)
        {
            yield return key.IsNull;
        }
    }

    private static BinaryExpression FromHere(SortKey key, Expression value, bool backward) =>
        Compare(key.Value, value, IsDownward(key, backward) ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual);

    private static bool IsDownward(SortKey key, bool backward) => key.Descending != backward;

    private static Expression And(Expression? first, Expression second) => first is null ? second : Expression.AndAlso(first, second);

    private static BinaryExpression Compare(Expression left, Expression right, ExpressionType comparison) =>
        left.Type == typeof(string)
            ? Expression.MakeBinary(
                comparison,
                Expression.Call(typeof(string), nameof(string.Compare), null, left, right),
                Expression.Constant(0))
            : Expression.MakeBinary(comparison, left, right);
}
