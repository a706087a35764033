namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>One page of a connection.</summary>
internal sealed record Page(IReadOnlyList<object?[]> Rows, bool HasNext, bool HasPrevious, int Count, CursorFormat Cursors)
{
    public IEnumerable<PageEdge> Edges => Rows.Select(row => new PageEdge(row, Cursors));

    public string? StartCursor => Rows.Count == 0 ? null : Cursors.Write(Rows[0]);

    public string? EndCursor => Rows.Count == 0 ? null : Cursors.Write(Rows[^1]);

    /// <summary>Makes the page of the rows read, which are at least one more than asked for when there are more.</summary>
    public static Page Of(IReadOnlyList<object?[]> read, PageArguments page, CursorFormat cursors, int count)
    {
        var hasMore = read.Count > page.Size;
        var rows = read.Take(page.Size);
        var startsInside = page.Cursor is not null;
        return page.IsBackward
            ? new Page([.. rows.Reverse()], startsInside, hasMore, count, cursors)
            : new Page([.. rows], hasMore, startsInside, count, cursors);
    }
}
