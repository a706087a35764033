using System.Collections;
using System.Linq.Expressions;

namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>The distinct keys of many parents as one parameter of a query.</summary>
internal sealed class KeyList
{
    private readonly Expression _list;

    public KeyList(Type type, IEnumerable<object> keys)
    {
        Type = type;
        var listType = typeof(List<>).MakeGenericType(type);
        var list = (IList)Activator.CreateInstance(listType)!;
        foreach (var key in keys.Distinct())
        {
            list.Add(key);
        }

        IsEmpty = list.Count == 0;
        _list = Captured.Value(list, listType);
    }

    public Type Type { get; }

    public bool IsEmpty { get; }

    /// <summary>The query of those keys that these rows have, each once: what a page for each of many parents starts from.</summary>
    public Expression Among(IQueryable rows, LambdaExpression key)
    {
        var isOne = Expression.Lambda(Contains(key.Body), key.Parameters);
        var found = Expression.Call(
            typeof(Queryable), nameof(Queryable.Where), [rows.ElementType], rows.Expression, Expression.Quote(isOne));
        var keys = Expression.Call(
            typeof(Queryable), nameof(Queryable.Select), [rows.ElementType, Type], found, Expression.Quote(key));
        return Expression.Call(typeof(Queryable), nameof(Queryable.Distinct), [Type], keys);
    }

    /// <summary>Whether a row's key is one of them.</summary>
    public Expression Contains(Expression key) => Nullables.Underlying(key.Type) == key.Type
        ? Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [Type], _list, key)
        : Expression.AndAlso(
            Expression.NotEqual(key, Expression.Constant(null, key.Type)),
            Expression.Call(typeof(Enumerable), nameof(Enumerable.Contains), [Type], _list, Expression.Convert(key, Type)));
}
