using System.Collections;
using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Planning.Filtering;

/// <summary>
/// The single conditions of a filter. Equality of text is exact; contains, startsWith and endsWith ignore case on every database,
/// by comparing lower case with lower case.
/// </summary>
internal static class Comparison
{
    public static Expression Of(FilterOperator operation, Expression value, object? operand)
    {
        var left = Nullables.Lift(value);
        var right = Captured.Value(operand, left.Type);
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

    public static Expression OneOf(FilterOperator operation, Expression value, IEnumerable<object?> operands)
    {
        var listType = typeof(List<>).MakeGenericType(value.Type);
        var list = (IList)Activator.CreateInstance(listType)!;
        foreach (var operand in operands.Where(o => o is not null || value.Type == Nullables.Lifted(value.Type)))
        {
            list.Add(operand);
        }

        var found = Expression.Call(
            typeof(Enumerable), nameof(Enumerable.Contains), [value.Type], Captured.Value(list, listType), value);
        return operation == FilterOperator.In ? found : Expression.Not(found);
    }

    /// <summary>A row without text neither contains nor begins with anything.</summary>
    public static Expression Text(FilterOperator operation, Expression value, string? operand)
    {
        var (method, negated) = operation switch
        {
            FilterOperator.Contains => (nameof(string.Contains), false),
            FilterOperator.Ncontains => (nameof(string.Contains), true),
            FilterOperator.StartsWith => (nameof(string.StartsWith), false),
            FilterOperator.NstartsWith => (nameof(string.StartsWith), true),
            FilterOperator.EndsWith => (nameof(string.EndsWith), false),
            _ => (nameof(string.EndsWith), true),
        };
        var lower = Expression.Call(value, nameof(string.ToLower), null);
        var found = Expression.Call(lower, method, null, Captured.Value((operand ?? "").ToLowerInvariant(), typeof(string)));
        return negated
            ? Expression.OrElse(Expression.Equal(value, Expression.Constant(null, typeof(string))), Expression.Not(found))
            : found;
    }
}
