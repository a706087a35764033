namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>A row of a page with its cursor, which is made only when selected.</summary>
internal sealed record PageEdge(object?[] Row, Cursors Cursors)
{
    public string Cursor => Cursors.OfRow(Row);
}
