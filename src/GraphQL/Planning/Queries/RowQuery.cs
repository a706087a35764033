using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Paging;
using CrmGraph.GraphQL.Planning.Statements;

namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>A query of rows with everything decided but the values: as statements for a root, for many parents, or by key.</summary>
/// <param name="shape">What is read.</param>
/// <param name="source">The rows the caller may see.</param>
/// <param name="database">The host's database.</param>
internal sealed class RowQuery(QueryShape shape, Func<RequestContext, IQueryable> source, SqlDatabase database)
{
    public QueryShape Shape => shape;

    /// <summary>The client's condition, over placeholders.</summary>
    public Expression? Filter { get; init; }

    /// <summary>Where the page starts, over placeholders.</summary>
    public PageStart? Start { get; init; }

    public IReadOnlyList<SortKey> Order { get; init; } = [];

    public bool Backward { get; init; }

    public int? Most { get; init; }

    public Statement List() => new(database, context => AllRows(context).Select());

    /// <summary>The rows with one of these keys, which need not be all.</summary>
    public Statement ByKey(LambdaExpression key, ParentSet keys) => new(database, context => RowsByKey(key, keys, context).Select());

    /// <summary>The rows of each parent, the parent's key as the last cell.</summary>
    public Statement ForParents(ParentLink link, ParentSet parents) =>
        new(database, context => ChildRows(link, parents, context).Select());

    /// <summary>The number of rows of a root field.</summary>
    public Statement Count() => new(database, context => From(context).Join().Where(Filter).Count());

    /// <summary>The number of rows of each parent, the parent's key as the last cell.</summary>
    public Statement CountForParents(LambdaExpression childKey, ParentSet parents) => new(database, context =>
    {
        var key = shape.Bind(childKey, 0);
        return From(context).Where(parents.Contains(key, context)).Join().Where(Filter).CountBy(key);
    });

    /// <summary>The rows of a root field.</summary>
    public JoinedQuery AllRows(RequestContext context) =>
        Start is { Ranges.Count: > 1 } start && IsOfRows
            ? start.Ranges.Select(range => Range(range, context)).Aggregate((rows, more) => rows.Concat(more))
                .Join().OrderBy(Order, Backward).Take(Most)
            : Page(From(context));

    /// <summary>The rows with one of these keys.</summary>
    public JoinedQuery RowsByKey(LambdaExpression key, ParentSet keys, RequestContext context) =>
        From(context).Where(keys.Contains(shape.Bind(key, 0), context)).Join();

    /// <summary>The rows of each parent, the parent's key beside them.</summary>
    public JoinedQuery ChildRows(ParentLink link, ParentSet parents, RequestContext context)
    {
        var key = shape.Bind(link.Child.Expression, 0);
        return Most is null
            ? Page(From(context).Where(parents.Contains(key, context))).Beside(key)
            : PageOfEach(link, parents, key, context);
    }

    /// <summary>Whether condition and order need no join, so that a page can be cut before the rows are joined.</summary>
    private bool IsOfRows => !Order.Select(key => key.Value).Append(Filter).Any(value => value is not null && shape.RefersToJoined(value));

    private JoinedQuery Range(Expression start, RequestContext context) =>
        From(context).Where(Filter).Where(start).OrderBy(Order, Backward).Take(Most);

    private JoinedQuery From(RequestContext context) => new(shape, source(context).Expression, context);

    private JoinedQuery Page(JoinedQuery rows) => rows.Join().Where(Filter).Where(Start?.Rows).OrderBy(Order, Backward).Take(Most);

    private JoinedQuery PageOfEach(ParentLink link, ParentSet parents, Expression key, RequestContext context)
    {
        var each = Expression.Parameter(parents.Type, "k");
        var isWindow = database.ChildPages == ChildPages.Window;
        var isChild = Expression.Equal(key, key.Type == each.Type ? each : Expression.Convert(each, key.Type));
        return Page(From(context).Where(isWindow ? parents.Contains(key, context) : null).Where(isChild))
            .ForEach(parents.Each(link, context), each, isWindow ? key : each)
            .OrderBy(Order, Backward);
    }
}
