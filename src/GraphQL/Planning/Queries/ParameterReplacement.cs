using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>Puts other expressions in the place of parameters.</summary>
internal sealed class ParameterReplacement(IReadOnlyDictionary<ParameterExpression, Expression> replacements) : ExpressionVisitor
{
    /// <summary>The body of a lambda with its one parameter replaced.</summary>
    public static Expression Inline(LambdaExpression lambda, Expression argument) =>
        new ParameterReplacement(new Dictionary<ParameterExpression, Expression> { [lambda.Parameters[0]] = argument }).Visit(lambda.Body);

    protected override Expression VisitParameter(ParameterExpression node) => replacements.GetValueOrDefault(node, node);
}
