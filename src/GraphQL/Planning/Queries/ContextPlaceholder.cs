using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>Stands for the request in an expression over an entity, until the query of one request is composed.</summary>
internal static class ContextPlaceholder
{
    public static ParameterExpression Parameter { get; } = Expression.Parameter(typeof(RequestContext), "context");

    /// <summary>The expression over the entity alone, the request replaced by the placeholder.</summary>
    public static LambdaExpression Hide(LambdaExpression value)
    {
        var replacement = new Dictionary<ParameterExpression, Expression> { [value.Parameters[1]] = Parameter };
        return Expression.Lambda(new ParameterReplacement(replacement).Visit(value.Body), value.Parameters[0]);
    }
}
