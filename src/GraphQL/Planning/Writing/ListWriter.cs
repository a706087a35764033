using System.Text.Json;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>Writes all rows as a list.</summary>
/// <param name="template">Which of the objects that were written of each row.</param>
internal sealed class ListWriter(int template) : RowsWriter
{
    public override void Write(Utf8JsonWriter json, RowGroup rows) => rows.WriteItems(json, template);
}
