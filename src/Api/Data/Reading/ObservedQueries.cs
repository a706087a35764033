using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;

namespace CrmGraph.Api.Data.Reading;

/// <summary>The place in EF's pipeline where a query is finished and its columns are known to <see cref="QueryObservation"/>.</summary>
internal sealed class ObservedQueries(
    ShapedQueryCompilingExpressionVisitorDependencies dependencies,
    RelationalShapedQueryCompilingExpressionVisitorDependencies relationalDependencies) : IShapedQueryCompilingExpressionVisitorFactory
{
    public ShapedQueryCompilingExpressionVisitor Create(QueryCompilationContext queryCompilationContext) =>
        new Visitor(dependencies, relationalDependencies, queryCompilationContext);

    private sealed class Visitor(
        ShapedQueryCompilingExpressionVisitorDependencies dependencies,
        RelationalShapedQueryCompilingExpressionVisitorDependencies relationalDependencies,
        QueryCompilationContext context) : RelationalShapedQueryCompilingExpressionVisitor(dependencies, relationalDependencies, context)
    {
        protected override Expression VisitShapedQuery(ShapedQueryExpression shapedQueryExpression)
        {
            QueryObservation.Current?.Observe(shapedQueryExpression);
            return base.VisitShapedQuery(shapedQueryExpression);
        }
    }
}
