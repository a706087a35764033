using CrmGraph.GraphQL.Planning.Paging;
using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Slots;
using CrmGraph.GraphQL.Planning.Statements;

namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Reads the pages of all parents with one statement, and their totals with another when these are selected.</summary>
internal sealed class ChildPageStep : Step
{
    private readonly PageQueries _queries;
    private readonly ParentLink _link;
    private readonly Func<object, RequestContext, object?> _parentKey;
    private readonly KeyList _keys;
    private readonly StatementCache<CursorForm> _rows = new();
    private readonly Statement? _count;

    /// <param name="queries">What is read.</param>
    /// <param name="link">How children find their parent.</param>
    /// <param name="parentKey">The key of a parent.</param>
    /// <param name="parents">The query that delivers the parents; null when they are objects in memory.</param>
    public ChildPageStep(PageQueries queries, ParentLink link, Func<object, RequestContext, object?> parentKey, RowScope? parents)
    {
        _queries = queries;
        _link = link;
        Parents = parents;
        _parentKey = parentKey;
        _keys = new KeyList(link.KeyType);
        _count = queries.Counted?.CountForParents(link.Child.Expression, _keys);
    }

    public PageQueries Queries => _queries;

    public ParentLink Link => _link;

    public RowScope? Parents { get; }

    public override async ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context)
    {
        var cut = _queries.Cut(context);
        var keys = parents.Select(parent => _parentKey(parent, context)).ToList();
        var list = _keys.Of(keys.OfType<object>());
        var rows = list is null ? null : await RowsAsync(cut.Form, new SlotInput(context, list));
        var counts = list is null || _count is null ? null : await CountsAsync(_count, new SlotInput(context, list));
        return [.. keys.Select(k => cut.Of(
            k is null || rows is null ? [] : [.. rows[k]], k is null ? 0 : counts?.GetValueOrDefault(k) ?? 0))];
    }

    private async Task<ILookup<object, object?[]>?> RowsAsync(CursorForm form, SlotInput input)
    {
        if (_queries.Rows is not { } query)
        {
            return null;
        }

        var rows = await _rows.Get(form, () => query(form).ForParents(_link, _keys)).ReadAsync(input);
        return rows.ToLookup(r => r[^1]!);
    }

    private static async Task<Dictionary<object, int>> CountsAsync(Statement count, SlotInput input) =>
        (await count.ReadAsync(input)).ToDictionary(r => r[^1]!, r => (int)r[0]!);
}
