using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>Parents that are read by the same batch of statements: their query is part of their children's.</summary>
internal sealed class ParentPage(RowSet parents, RowScope scope, ParentLink link) : ParentSet(link.KeyType)
{
    public override Expression Each(ParentLink link, RequestContext context)
    {
        var key = scope.Bind(link.Parent.Expression);
        var isUnique = scope.Entity == 0 && link.Parent.Expression.IsSameAs(scope.Shape.Root.Key);
        return parents.Rows(context).Distinct(scope.MayBeMissing ? Nullables.Lift(key) : key, Type, isUnique);
    }

    protected override Expression Holds(Expression key, RequestContext context) =>
        Expression.Call(typeof(Queryable), nameof(Queryable.Contains), [Type], Each(link, context), key);
}
