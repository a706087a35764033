using System.Collections;
using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Slots;

namespace CrmGraph.GraphQL.Planning.Filtering;

/// <summary>
/// The single conditions of a filter. Equality of text is exact; contains, startsWith and endsWith ignore case on every database,
/// by comparing lower case with lower case.
/// </summary>
internal static class Comparison
{
    private const int LongestText = 10_000;

    /// <param name="operation">How to compare.</param>
    /// <param name="value">The column.</param>
    /// <param name="operand">Where the client's value stands.</param>
    /// <param name="store">From the client's value to the stored one.</param>
    public static Expression Of(FilterOperator operation, Expression value, ArgumentPath operand, Func<object?, object?> store)
    {
        var left = Nullables.Lift(value);
        var right = new ArgumentSlot(operand, store, left.Type);
        return operation switch
        {
            FilterOperator.Eq => Expression.Equal(left, right),
            FilterOperator.Neq => Expression.NotEqual(left, right),
            FilterOperator.Gt => Expression.GreaterThan(left, right),
            FilterOperator.Ngt => Expression.Not(Expression.GreaterThan(left, right)),
            FilterOperator.Gte => Expression.GreaterThanOrEqual(left, right),
            FilterOperator.Ngte => Expression.Not(Expression.GreaterThanOrEqual(left, right)),
            FilterOperator.Lt => Expression.LessThan(left, right),
            FilterOperator.Nlt => Expression.Not(Expression.LessThan(left, right)),
            FilterOperator.Lte => Expression.LessThanOrEqual(left, right),
            FilterOperator.Nlte => Expression.Not(Expression.LessThanOrEqual(left, right)),
            _ => throw new ArgumentOutOfRangeException(nameof(operation)),
        };
    }

    /// <summary>Null is compared apart: no database finds it in a list.</summary>
    /// <param name="operation">How to compare.</param>
    /// <param name="value">The column.</param>
    /// <param name="hasNull">Whether null is among the client's values.</param>
    /// <param name="operands">Where the client's values stand.</param>
    /// <param name="store">From the client's value to the stored one.</param>
    public static Expression OneOf(
        FilterOperator operation, Expression value, bool hasNull, ArgumentPath operands, Func<object?, object?> store)
    {
        var listType = typeof(List<>).MakeGenericType(value.Type);
        var slot = new ArgumentSlot(operands, given => List(given, listType, store), listType);
        Expression found = Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [value.Type], slot, value);
        if (hasNull && value.Type == Nullables.Lifted(value.Type))
        {
            found = Expression.OrElse(found, Expression.Equal(value, Expression.Constant(null, value.Type)));
        }

        return operation == FilterOperator.In ? found : Expression.Not(found);
    }

    /// <summary>A row without text neither contains nor begins with anything.</summary>
    public static Expression Text(
        FilterOperator operation, Expression value, ArgumentPath operand, Func<Expression, Expression, Expression> like)
    {
        var (before, after, negated) = operation switch
        {
            FilterOperator.Contains => ("%", "%", false),
            FilterOperator.Ncontains => ("%", "%", true),
            FilterOperator.StartsWith => ("", "%", false),
            FilterOperator.NstartsWith => ("", "%", true),
            FilterOperator.EndsWith => ("%", "", false),
            _ => ("%", "", true),
        };
        var pattern = new ArgumentSlot(operand, given => $"{before}{Literally(given as string ?? "")}{after}", typeof(string));
        var found = like(Expression.Call(value, nameof(string.ToLower), null), pattern);
        return negated
            ? Expression.OrElse(Expression.Equal(value, Expression.Constant(null, typeof(string))), Expression.Not(found))
            : found;
    }

    private static IList List(object? given, Type listType, Func<object?, object?> store)
    {
        var list = (IList)Activator.CreateInstance(listType)!;
        foreach (var stored in (given as IEnumerable<object?> ?? []).OfType<object>().Select(store))
        {
            list.Add(stored);
        }

        return list;
    }

    /// <summary>The text as a pattern that only it matches.</summary>
    private static string Literally(string text) => text.Length <= LongestText
        ? text.ToLowerInvariant()
            .Replace(@"\", @"\\", StringComparison.Ordinal)
            .Replace("%", @"\%", StringComparison.Ordinal)
            .Replace("_", @"\_", StringComparison.Ordinal)
        : throw new GraphQLException("The text to look for is too long.", "VALUE_OUT_OF_RANGE");
}
