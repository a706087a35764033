using System.Text.Json;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>Writes the one row there may be.</summary>
/// <param name="template">Which of the objects that were written of the row.</param>
/// <param name="isRequired">Whether there must be one.</param>
internal sealed class EntityWriter(int template, bool isRequired) : RowsWriter
{
    public override void Write(Utf8JsonWriter json, RowGroup rows)
    {
        if (rows.TryWriteOnly(json, template))
        {
            return;
        }

        if (isRequired)
        {
            throw new UnwritableException("A required entity is missing.");
        }

        json.WriteNullValue();
    }
}
