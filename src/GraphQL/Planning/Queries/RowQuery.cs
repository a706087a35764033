using System.Linq.Expressions;
using CrmGraph.GraphQL.Planning.Paging;

namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>A query of rows with everything decided but the parents: run for a root, for many parents, or by key.</summary>
/// <param name="shape">What is read.</param>
/// <param name="source">The rows the caller may see.</param>
/// <param name="runner">The host's way of running queries.</param>
internal sealed class RowQuery(QueryShape shape, Func<RequestContext, IQueryable> source, QueryRunner runner)
{
    /// <summary>The client's condition, over placeholders.</summary>
    public Expression? Filter { get; init; }

    /// <summary>Where the page starts, over placeholders.</summary>
    public Expression? Start { get; init; }

    public IReadOnlyList<SortKey> Order { get; init; } = [];

    public bool Backward { get; init; }

    public int? Most { get; init; }

    /// <summary>All rows of a root field.</summary>
    public Task<List<object?[]>> ListAsync(RequestContext context)
    {
        var rows = source(context);
        var query = new JoinedQuery(shape, rows.Expression, context).Join()
            .Where(Filter).Where(Start).OrderBy(Order, Backward).Take(Most).Select();
        return runner.ListAsync(rows.Provider.CreateQuery<object?[]>(query), context.Stop);
    }

    /// <summary>The rows with one of these keys, which need not be all.</summary>
    public async Task<Dictionary<object, object?[]>> ByKeyAsync(LambdaExpression key, KeyList keys, RequestContext context)
    {
        var cell = shape.Cell(key, 0);
        var rows = source(context);
        var query = new JoinedQuery(shape, rows.Expression, context).Where(keys.Contains(shape.Bind(key, 0))).Join().Select();
        var found = await runner.ListAsync(rows.Provider.CreateQuery<object?[]>(query), context.Stop);
        return found.ToDictionary(r => r[cell]!);
    }

    /// <summary>The rows of each parent, the parent's key as the last cell.</summary>
    public async Task<ILookup<object, object?[]>> ForParentsAsync(ParentLink link, KeyList parents, RequestContext context)
    {
        var rows = source(context);
        var query = Most is null ? AllOf(rows, link.Child.Expression, parents, context) : PageOfEach(rows, link, parents, context);
        var found = await runner.ListAsync(rows.Provider.CreateQuery<object?[]>(query), context.Stop);
        return found.ToLookup(r => r[^1]!);
    }

    public Task<int> CountAsync(RequestContext context)
    {
        var rows = source(context);
        var query = new JoinedQuery(shape, rows.Expression, context).Join().Where(Filter).SelectOne();
        return runner.CountAsync(rows.Provider.CreateQuery<int>(query), context.Stop);
    }

    public async Task<Dictionary<object, int>> CountForParentsAsync(LambdaExpression childKey, KeyList parents, RequestContext context)
    {
        var key = shape.Bind(childKey, 0);
        var rows = source(context);
        var query = new JoinedQuery(shape, rows.Expression, context).Where(parents.Contains(key)).Join().Where(Filter).CountBy(key);
        var counts = await runner.ListAsync(rows.Provider.CreateQuery<object?[]>(query), context.Stop);
        return counts.ToDictionary(r => r[0]!, r => (int)r[1]!);
    }

    private Expression AllOf(IQueryable rows, LambdaExpression childKey, KeyList parents, RequestContext context)
    {
        var key = shape.Bind(childKey, 0);
        return new JoinedQuery(shape, rows.Expression, context).Where(parents.Contains(key)).Join()
            .Where(Filter).OrderBy(Order, Backward).Select(key);
    }

    private Expression PageOfEach(IQueryable rows, ParentLink link, KeyList parents, RequestContext context)
    {
        var each = Expression.Parameter(parents.Type, "k");
        var key = shape.Bind(link.Child.Expression, 0);
        var isWindow = runner.ChildPages == ChildPages.Window;
        var isChild = Expression.Equal(key, key.Type == each.Type ? each : Expression.Convert(each, key.Type));
        return new JoinedQuery(shape, rows.Expression, context)
            .Where(isWindow ? parents.Contains(key) : null)
            .Where(isChild)
            .Join()
            .Where(Filter).Where(Start).OrderBy(Order, Backward).Take(Most)
            .ForEach(parents.Among(link.Owner.Rows(context), link.Parent.Expression), each, isWindow ? key : each)
            .OrderBy(Order, Backward)
            .Select();
    }
}
