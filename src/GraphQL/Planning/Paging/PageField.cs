namespace CrmGraph.GraphQL.Planning.Paging;

/// <summary>The fields of connections, edges and page information.</summary>
internal enum PageField
{
    Info,
    Edges,
    Nodes,
    Count,
    Cursor,
    Node,
    HasNext,
    HasPrevious,
    StartCursor,
    EndCursor,
}
