namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>One page of a connection.</summary>
internal sealed record Page(IReadOnlyList<object?[]> Rows, bool HasNext, bool HasPrevious, int Count, Cursors Cursors)
{
    public IEnumerable<PageEdge> Edges => Rows.Select(row => new PageEdge(row, Cursors));

    public string? StartCursor => Rows.Count == 0 ? null : Cursors.OfRow(Rows[0]);

    public string? EndCursor => Rows.Count == 0 ? null : Cursors.OfRow(Rows[^1]);
}
