using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Paging;

namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>A query under construction: the LINQ expression so far and how to reach each entity of its elements.</summary>
internal sealed class JoinedQuery
{
    private readonly QueryShape _shape;
    private readonly RequestContext _context;
    private Expression _source;
    private Type _element;
    private int _joined;
    private bool _hasParentKey;
    private Expression? _beside;

    /// <summary>Begins with the rows of the shape's first entity.</summary>
    public JoinedQuery(QueryShape shape, Expression source, RequestContext context)
    {
        _context = context;
        _shape = shape;
        _source = source;
        _element = shape.Root.ClrType;
    }

    /// <summary>Joins every to-one relation of the shape: rows stay, even when the other side may not be seen.</summary>
    public JoinedQuery Join()
    {
        foreach (var join in _shape.Joins)
        {
            Join(join);
            _joined++;
        }

        return this;
    }

    public JoinedQuery Where(Expression? condition)
    {
        if (condition is not null)
        {
            Call(nameof(Queryable.Where), [_element], OverElement(condition));
        }

        return this;
    }

    public JoinedQuery OrderBy(IReadOnlyList<SortKey> keys, bool backward)
    {
        var terms = keys.SelectMany(k => k.Terms(backward)).ToList();
        for (var i = 0; i < terms.Count; i++)
        {
            var method = (i == 0, terms[i].Descending) switch
            {
                (true, false) => nameof(Queryable.OrderBy),
                (true, true) => nameof(Queryable.OrderByDescending),
                (false, false) => nameof(Queryable.ThenBy),
                (false, true) => nameof(Queryable.ThenByDescending),
            };
            Call(method, [_element, terms[i].Value.Type], OverElement(terms[i].Value));
        }

        return this;
    }

    /// <summary>Puts the rows of another query, joined like this one, behind these.</summary>
    public JoinedQuery Concat(JoinedQuery others)
    {
        _source = Expression.Call(typeof(Queryable), nameof(Queryable.Concat), [_element], _source, others._source);
        return this;
    }

    /// <summary>Limits the rows.</summary>
    public JoinedQuery Take(int? count)
    {
        if (count is { } most)
        {
            _source = Expression.Call(typeof(Queryable), nameof(Queryable.Take), [_element], _source, Expression.Constant(most));
        }

        return this;
    }

    /// <summary>
    /// Makes this the query for each of many parents: the key of the parent is put beside every row, so that the database pages
    /// once per parent in one statement.
    /// </summary>
    /// <param name="keys">The query of the parents' keys.</param>
    /// <param name="each">The key in this query so far.</param>
    /// <param name="beside">The key to put beside: the parent's own, or the row's.</param>
    public JoinedQuery ForEach(Expression keys, ParameterExpression each, Expression beside)
    {
        var element = Expression.Parameter(_element, "x");
        var pair = Pair(Rebase(beside, element), element);
        Call(nameof(Queryable.Select), [_element, pair.Type], Expression.Lambda(pair, element));
        var rows = Expression.Lambda(
            typeof(Func<,>).MakeGenericType(each.Type, typeof(IEnumerable<>).MakeGenericType(pair.Type)), _source, each);
        _source = Expression.Call(
            typeof(Queryable), nameof(Queryable.SelectMany), [each.Type, pair.Type], keys, Expression.Quote(rows));
        _element = pair.Type;
        _hasParentKey = true;
        return this;
    }

    /// <summary>Puts a value of the row beside it as the key of its parent.</summary>
    public JoinedQuery Beside(Expression parentKey)
    {
        _beside = parentKey;
        return this;
    }

    /// <summary>The values that are not null, each once, as a query of its own.</summary>
    /// <param name="value">The value over placeholders.</param>
    /// <param name="type">Its type when it is not null.</param>
    /// <param name="isUnique">Whether no two rows have the same.</param>
    public Expression Distinct(Expression value, Type type, bool isUnique)
    {
        if (value.Type != type)
        {
            Where(Expression.NotEqual(value, Expression.Constant(null, value.Type)));
            value = Expression.Convert(value, type);
        }

        var values = Select(OverElement(value));
        return isUnique ? values : Expression.Call(typeof(Queryable), nameof(Queryable.Distinct), [type], values);
    }

    /// <summary>The cells of each row, the key of its parent last when there is one.</summary>
    public Expression Select()
    {
        var element = Expression.Parameter(_element, "x");
        var cells = _shape.Cells.Select(c => Rebase(c, element)).ToList();
        if (_hasParentKey || _beside is not null)
        {
            var key = _hasParentKey ? Expression.Property(element, "Outer") : Rebase(_beside!, element);
            cells.Add(Expression.Convert(key, typeof(object)));
        }

        return Select(Expression.Lambda(Expression.NewArrayInit(typeof(object), cells), element));
    }

    /// <summary>The number of rows as one row, or as none when there are none.</summary>
    public Expression Count()
    {
        var count = GroupBy(Expression.Constant(1));
        return Select(Expression.Lambda(Cells(count.Body), count.Parameters));
    }

    /// <summary>The number of rows per key, the key behind it.</summary>
    public Expression CountBy(Expression key)
    {
        var count = GroupBy(key);
        return Select(Expression.Lambda(Cells(count.Body, Expression.Property(count.Parameters[0], "Key")), count.Parameters));
    }

    private LambdaExpression GroupBy(Expression key)
    {
        Call(nameof(Queryable.GroupBy), [_element, key.Type], OverElement(key));
        var group = Expression.Parameter(typeof(IGrouping<,>).MakeGenericType(key.Type, _element), "g");
        var count = Expression.Call(typeof(Enumerable), nameof(Enumerable.Count), [_element], group);
        _element = group.Type;
        return Expression.Lambda(count, group);
    }

    private static NewArrayExpression Cells(params IEnumerable<Expression> values) =>
        Expression.NewArrayInit(typeof(object), values.Select(v => Expression.Convert(v, typeof(object))));

    private MethodCallExpression Select(LambdaExpression row) => Expression.Call(
        typeof(Queryable), nameof(Queryable.Select), [_element, row.ReturnType], _source, Expression.Quote(row));

    private void Join(EntityJoin join)
    {
        var target = join.One.Target;
        var outer = Expression.Parameter(_element, "o");
        var inner = Expression.Parameter(target.ClrType, "i");
        var outerKey = Nullables.Lift(Rebase(_shape.Bind(join.One.Key, join.From), outer));
        var innerKey = Nullables.Lift(ParameterReplacement.Inline(target.RequiredKey, inner));
        var pair = Pair(outer, inner);
        _source = Expression.Call(
            typeof(Queryable),
            nameof(Queryable.LeftJoin),
            [_element, target.ClrType, innerKey.Type, pair.Type],
            _source,
            target.Rows(_context).Expression,
            Expression.Quote(Expression.Lambda(outerKey, outer)),
            Expression.Quote(Expression.Lambda(innerKey, inner)),
            Expression.Quote(Expression.Lambda(pair, outer, inner)));
        _element = pair.Type;
    }

    private void Call(string method, Type[] types, LambdaExpression over) =>
        _source = Expression.Call(typeof(Queryable), method, types, _source, Expression.Quote(over));

    private LambdaExpression OverElement(Expression value)
    {
        var element = Expression.Parameter(_element, "x");
        return Expression.Lambda(Rebase(value, element), element);
    }

    /// <summary>Replaces the placeholders by where the entities lie in the element: each join has put one level around the last.</summary>
    private Expression Rebase(Expression value, ParameterExpression element)
    {
        var places = new Dictionary<ParameterExpression, Expression>
        {
            [ContextPlaceholder.Parameter] = Expression.Constant(_context),
        };
        Expression at = _hasParentKey ? Expression.Property(element, "Inner") : element;
        for (var entity = _joined; entity > 0; entity--)
        {
            places[_shape.Entities[entity]] = Expression.Property(at, "Inner");
            at = Expression.Property(at, "Outer");
        }

        places[_shape.Entities[0]] = at;
        return new ParameterReplacement(places).Visit(value);
    }

    private static MemberInitExpression Pair(Expression outer, Expression inner)
    {
        var type = typeof(Joined<,>).MakeGenericType(outer.Type, inner.Type);
        return Expression.MemberInit(
            Expression.New(type),
            Expression.Bind(type.GetProperty("Outer")!, outer),
            Expression.Bind(type.GetProperty("Inner")!, inner));
    }
}
