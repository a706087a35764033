using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Slots;

namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>
/// The condition for rows that come after a given one. Each key first narrows the range (<c>a &gt;= x</c>), which is what an index
/// needs, and only then decides: <c>a &gt;= x AND (a &gt; x OR …)</c>.
/// </summary>
internal static class Keyset
{
    /// <param name="cursors">The cursors of the list, one of which says where to start.</param>
    /// <param name="keys">The order.</param>
    /// <param name="start">Which keys of the row to start from are null.</param>
    /// <param name="backward">Rows before it instead.</param>
    public static PageStart Start(CursorFormat cursors, IReadOnlyList<SortKey> keys, CursorForm start, bool backward)
    {
        var key = keys[0];
        return key.MayBeNull && !backward && !start.IsNull(0)
            ? new(After(cursors, [key with { MayBeNull = false }, .. keys.Skip(1)], start, backward, 0)!, key.IsNull)
            : new(After(cursors, keys, start, backward, 0)!, null);
    }

    private static Expression? After(CursorFormat cursors, IReadOnlyList<SortKey> keys, CursorForm start, bool backward, int index)
    {
        if (index == keys.Count)
        {
            return null;
        }

        var rest = After(cursors, keys, start, backward, index + 1);
        var key = keys[index];
        if (start.IsNull(index))
        {
            return AfterNull(key, rest, backward);
        }

        var beyond = Beyond(key, new CursorSlot(cursors, index, key.Value.Type), rest, key.Descending != backward);
        return key.MayBeNull && !backward ? Expression.OrElse(key.IsNull, beyond) : beyond;
    }

    /// <summary>Nulls are last: forward, only rows without the key can follow; backward, all rows with one come before.</summary>
    private static Expression AfterNull(SortKey key, Expression? rest, bool backward)
    {
        if (backward)
        {
            return rest is null ? key.IsNotNull : Expression.OrElse(key.IsNotNull, rest);
        }

        return rest is null ? Expression.Constant(false) : Expression.AndAlso(key.IsNull, rest);
    }

    private static BinaryExpression Beyond(SortKey key, Expression value, Expression? rest, bool downward)
    {
        var strict = Compare(key.Value, value, downward ? ExpressionType.LessThan : ExpressionType.GreaterThan);
        if (rest is null)
        {
            return strict;
        }

        var loose = Compare(key.Value, value, downward ? ExpressionType.LessThanOrEqual : ExpressionType.GreaterThanOrEqual);
        return Expression.AndAlso(loose, Expression.OrElse(strict, rest));
    }

    private static BinaryExpression Compare(Expression left, Expression right, ExpressionType comparison) =>
        left.Type == typeof(string)
            ? Expression.MakeBinary(
                comparison,
                Expression.Call(typeof(string), nameof(string.Compare), null, left, right),
                Expression.Constant(0))
            : Expression.MakeBinary(comparison, left, right);
}
