using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Planning;

/// <summary>A value of an entity: a column or expression inside a query, a compiled delegate for objects in memory.</summary>
internal sealed class Accessor(LambdaExpression expression)
{
    private readonly Lazy<Func<object, RequestContext, object?>> _read = new(() => Compile(expression));

    public LambdaExpression Expression => expression;

    public Type Type => expression.ReturnType;

    /// <summary>Reads the value from a parent: a cell of its row, or a property of the object.</summary>
    public Func<object, RequestContext, object?> ReaderFor(RowScope? rows)
    {
        if (rows is null)
        {
            return _read.Value;
        }

        var cell = rows.Cell(expression);
        return (parent, _) => ((object?[])parent)[cell];
    }

    /// <summary>The placeholder of the request is a parameter here, so that a value may depend on the request in memory too.</summary>
    private static Func<object, RequestContext, object?> Compile(LambdaExpression lambda)
    {
        var parent = System.Linq.Expressions.Expression.Parameter(typeof(object), "parent");
        var body = ParameterReplacement.Inline(lambda, System.Linq.Expressions.Expression.Convert(parent, lambda.Parameters[0].Type));
        return System.Linq.Expressions.Expression.Lambda<Func<object, RequestContext, object?>>(
            System.Linq.Expressions.Expression.Convert(body, typeof(object)), parent, ContextPlaceholder.Parameter).Compile();
    }
}
