using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Slots;
using CrmGraph.GraphQL.Planning.Statements;

namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Reads the whole lists of all parents with one statement.</summary>
internal sealed class ChildListStep : Step
{
    private readonly Func<object, RequestContext, object?> _parentKey;
    private readonly KeyList _keys;
    private readonly Statement _rows;

    /// <param name="query">What is read.</param>
    /// <param name="link">How children find their parent.</param>
    /// <param name="parentKey">The key of a parent.</param>
    /// <param name="parents">The query that delivers the parents; null when they are objects in memory.</param>
    public ChildListStep(RowQuery query, ParentLink link, Func<object, RequestContext, object?> parentKey, RowScope? parents)
    {
        Query = query;
        Link = link;
        Parents = parents;
        _parentKey = parentKey;
        _keys = new KeyList(link.KeyType);
        _rows = query.ForParents(link, _keys);
    }

    public RowQuery Query { get; }

    public ParentLink Link { get; }

    public RowScope? Parents { get; }

    public override async ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context)
    {
        var keys = parents.Select(parent => _parentKey(parent, context)).ToList();
        if (_keys.Of(keys.OfType<object>()) is not { } list)
        {
            return [.. parents.Select(_ => Array.Empty<object?[]>())];
        }

        var rows = await _rows.ReadAsync(new SlotInput(context, list));
        var children = rows.ToLookup(r => r[^1]!);
        return [.. keys.Select(k => k is null ? [] : children[k].ToList())];
    }
}
