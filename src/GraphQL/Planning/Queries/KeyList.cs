using System.Collections;
using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Slots;

namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>Parents that were read before: their distinct keys are one parameter of the query.</summary>
internal sealed class KeyList(Type type) : ParentSet(type)
{
    private readonly KeysSlot _list = new(typeof(List<>).MakeGenericType(type));

    /// <summary>The value of the parameter; null when there are no keys.</summary>
    public object? Of(IEnumerable<object> keys)
    {
        var list = (IList)Activator.CreateInstance(_list.Type)!;
        foreach (var key in keys.Distinct())
        {
            list.Add(key);
        }

        return list.Count == 0 ? null : list;
    }

    public override Expression Each(ParentLink link, RequestContext context)
    {
        var rows = link.Owner.Rows(context);
        var key = link.Parent.Expression;
        var isOne = Expression.Lambda(Contains(key.Body, context), key.Parameters);
        var found = Expression.Call(
            typeof(Queryable), nameof(Queryable.Where), [rows.ElementType], rows.Expression, Expression.Quote(isOne));
        var keys = Expression.Call(
            typeof(Queryable), nameof(Queryable.Select), [rows.ElementType, Type], found, Expression.Quote(key));
        return Expression.Call(typeof(Queryable), nameof(Queryable.Distinct), [Type], keys);
    }

    protected override Expression Holds(Expression key, RequestContext context) =>
        Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [Type], _list, key);
}
