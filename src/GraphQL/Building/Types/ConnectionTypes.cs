using CrmGraph.GraphQL.Planning.Bindings;
using CrmGraph.GraphQL.Planning.Paging;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Building.Types;

/// <summary>Makes connections and their edges, named after the field; fields of one name and one element share them.</summary>
internal sealed class ConnectionTypes
{
    private readonly Dictionary<string, (ObjectType Connection, ObjectType Element)> _types = new(StringComparer.Ordinal);
    private readonly ObjectType _pageInfo = PageInfo();

    public ObjectType For(string field, ObjectType element)
    {
        var name = GraphName.Type(field);
        if (!_types.TryGetValue(name, out var known))
        {
            _types[name] = known = (Connection(name, element), element);
        }

        return known.Element == element
            ? known.Connection
            : throw new SchemaException($"Two connections are called {field}, one of {known.Element} and one of {element}; rename one.");
    }

    private ObjectType Connection(string name, ObjectType element)
    {
        var connection = new ObjectType($"{name}Connection") { Description = "A connection to a list of items." };
        Add(
            connection,
            "pageInfo",
            new NonNullType(_pageInfo),
            "Information to aid in pagination.",
            new PageBinding(PageField.Info, p => p) { NeedsRows = true, IsOfRows = true });
        Add(
            connection,
            "edges",
            new ListType(new NonNullType(Edge(name, element))),
            "A list of edges.",
            new PageBinding(PageField.Edges, p => ((Page)p).Edges) { NeedsRows = true, IsRow = true });
        Add(
            connection,
            "nodes",
            new ListType(new NonNullType(element)),
            "A flattened list of the nodes.",
            new PageBinding(PageField.Nodes, p => ((Page)p).Rows) { NeedsRows = true, IsRow = true });
        Add(
            connection,
            "totalCount",
            new NonNullType(BuiltInScalars.Int),
            "Identifies the total count of items in the connection.",
            new PageBinding(PageField.Count, p => ((Page)p).Count) { NeedsCount = true });
        return connection;
    }

    private static ObjectType Edge(string name, ObjectType element)
    {
        var edge = new ObjectType($"{name}Edge") { Description = "An edge in a connection." };
        Add(
            edge,
            "cursor",
            new NonNullType(BuiltInScalars.String),
            "A cursor for use in pagination.",
            new PageBinding(PageField.Cursor, e => ((PageEdge)e).Cursor) { NeedsCursors = true });
        Add(
            edge,
            "node",
            new NonNullType(element),
            "The item at the end of the edge.",
            new PageBinding(PageField.Node, e => ((PageEdge)e).Row) { IsRow = true });
        return edge;
    }

    private static ObjectType PageInfo()
    {
        var info = new ObjectType("PageInfo") { Description = "Information about pagination in a connection." };
        var required = new NonNullType(BuiltInScalars.Boolean);
        Add(info, "hasNextPage", required, "Whether more items follow.", new PageBinding(PageField.HasNext, p => ((Page)p).HasNext) { NeedsMore = true });
        Add(info, "hasPreviousPage", required, "Whether items come before.", new PageBinding(PageField.HasPrevious, p => ((Page)p).HasPrevious) { NeedsMore = true });
        Add(info, "startCursor", BuiltInScalars.String, "The cursor of the first item.", new PageBinding(PageField.StartCursor, p => ((Page)p).StartCursor) { NeedsCursors = true });
        Add(info, "endCursor", BuiltInScalars.String, "The cursor of the last item.", new PageBinding(PageField.EndCursor, p => ((Page)p).EndCursor) { NeedsCursors = true });
        return info;
    }

    private static void Add(ObjectType type, string name, GraphType fieldType, string description, PageBinding binding) =>
        type.Fields.Add(new FieldDefinition(name, fieldType) { Description = description, Binding = binding });
}
