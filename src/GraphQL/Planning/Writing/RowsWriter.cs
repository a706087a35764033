using System.Text.Json;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>Writes what a field shows of many rows: a list or a connection.</summary>
internal abstract class RowsWriter
{
    public abstract void Write(Utf8JsonWriter json, RowGroup rows);
}
