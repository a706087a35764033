using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>Makes sort keys of columns and expressions.</summary>
internal static class SortKeys
{
    /// <summary>A key over one entity of a query.</summary>
    public static SortKey Of(LambdaExpression value, RowScope rows, bool descending)
    {
        var bound = Comparable(rows.Bind(value));
        var mayBeNull = rows.MayBeMissing || Nullables.MayBeNull(value);
        return new SortKey(mayBeNull ? Nullables.Lift(bound) : bound, descending, mayBeNull);
    }

    /// <summary>Enums sort in the order of their declaration and false before true, however the database stores them.</summary>
    private static Expression Comparable(Expression value)
    {
        var type = Nullables.Underlying(value.Type);
        if (!type.IsEnum && type != typeof(bool))
        {
            return value;
        }

        return Rank(value, type.IsEnum ? [.. Enum.GetValues(type).Cast<object>()] : [false, true]);
    }

    private static Expression Rank(Expression value, IReadOnlyList<object> values)
    {
        var nullable = value.Type == Nullables.Lifted(value.Type);
        var rankType = nullable ? typeof(int?) : typeof(int);
        Expression rank = Expression.Constant(values.Count, rankType);
        for (var i = values.Count - 1; i >= 0; i--)
        {
            var isThis = Expression.Equal(value, Expression.Constant(values[i], value.Type));
            rank = Expression.Condition(isThis, Expression.Constant(i, rankType), rank);
        }

        return nullable
            ? Expression.Condition(Expression.Equal(value, Expression.Constant(null, value.Type)), Expression.Constant(null, rankType), rank)
            : rank;
    }
}
