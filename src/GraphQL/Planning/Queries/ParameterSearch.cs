using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>Finds the parameters that an expression uses.</summary>
internal sealed class ParameterSearch : ExpressionVisitor
{
    private readonly HashSet<ParameterExpression> _found = [];

    public static IReadOnlySet<ParameterExpression> In(Expression expression)
    {
        var search = new ParameterSearch();
        search.Visit(expression);
        return search._found;
    }

    protected override Expression VisitParameter(ParameterExpression node)
    {
        _found.Add(node);
        return node;
    }
}
