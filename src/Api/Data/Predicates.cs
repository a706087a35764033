using System.Linq.Expressions;

namespace CrmGraph.Api.Data;

/// <summary>Puts conditions together from smaller ones.</summary>
internal static class Predicates
{
    public static Expression<Func<T, bool>> Or<T>(
        this Expression<Func<T, bool>> left,
        Expression<Func<T, bool>> right) =>
        Expression.Lambda<Func<T, bool>>(
            Expression.OrElse(left.Body, Inline(right, left.Parameters[0])),
            left.Parameters);

    public static Expression<Func<T, bool>> Not<T>(this Expression<Func<T, bool>> condition) =>
        Expression.Lambda<Func<T, bool>>(Expression.Not(condition.Body), condition.Parameters);

    /// <summary>A condition on a value becomes one on the row that has the value.</summary>
    public static Expression<Func<T, bool>> On<T, TValue>(
        this Expression<Func<TValue, bool>> condition,
        Expression<Func<T, TValue>> value) =>
        Expression.Lambda<Func<T, bool>>(Inline(condition, value.Body), value.Parameters);

    /// <summary>The value of that row, as part of a larger expression.</summary>
    public static Expression On<T, TValue>(this Expression<Func<T, TValue>> value, ParameterExpression row) => Inline(value, row);

    private static Expression Inline(LambdaExpression lambda, Expression argument) =>
        new Replacement(lambda.Parameters[0], argument).Visit(lambda.Body);

    private sealed class Replacement(ParameterExpression parameter, Expression argument) : ExpressionVisitor
    {
        protected override Expression VisitParameter(ParameterExpression node) =>
            node == parameter ? argument : node;
    }
}
