using CrmGraph.GraphQL.Planning.Paging;
using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Reads pages: that of a root field, or those of all parents with one query; and the totals when they are selected.</summary>
internal sealed class PageStep(
    PageArguments page, CursorFormat cursors, ParentLink? link, Func<object, object?>? parentKey) : Step
{
    /// <summary>The query of the rows; null when only the total is selected.</summary>
    public RowQuery? Rows { get; init; }

    /// <summary>The query that is counted; null when the total is not selected.</summary>
    public RowQuery? Counted { get; init; }

    public override async ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context)
    {
        if (link is null || parentKey is null)
        {
            var rows = Rows is null ? [] : await Rows.ListAsync(context);
            var count = Counted is null ? 0 : await Counted.CountAsync(context);
            return [.. parents.Select(_ => Page.Of(rows, page, cursors, count))];
        }

        return await ForParentsAsync(link, [.. parents.Select(parentKey)], context);
    }

    private async Task<object?[]> ForParentsAsync(ParentLink parents, IReadOnlyList<object?> keys, RequestContext context)
    {
        var list = new KeyList(Nullables.Underlying(parents.Child.Type), keys.OfType<object>());
        var rows = Rows is null || list.IsEmpty ? null : await Rows.ForParentsAsync(parents, list, context);
        var counts = Counted is null || list.IsEmpty ? null : await Counted.CountForParentsAsync(parents.Child.Expression, list, context);
        return [.. keys.Select(k => Page.Of(
            k is null || rows is null ? [] : [.. rows[k]], page, cursors, k is null ? 0 : counts?.GetValueOrDefault(k) ?? 0))];
    }
}
