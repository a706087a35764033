using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;

namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>A GUID in the column, a global id in the graph.</summary>
internal static class IdColumn
{
    public static ColumnBinding Bind(Accessor value, string typeName) => new(value)
    {
        Show = stored => NodeId.Write(typeName, (Guid)stored),
        Parse = given => NodeId.Read((string)given, typeName),
    };
}
