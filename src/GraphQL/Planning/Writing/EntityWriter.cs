using System.Text.Json;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>Writes the one row there may be.</summary>
/// <param name="template">Which of the objects that were written of the row.</param>
/// <param name="isSought">Whether a missing one must be looked for in the general way: there must be one, or its id may have changed.</param>
internal sealed class EntityWriter(int template, bool isSought) : RowsWriter
{
    public override void Write(Utf8JsonWriter json, RowGroup rows)
    {
        if (rows.TryWriteOnly(json, template))
        {
            return;
        }

        if (isSought)
        {
            throw new UnwritableException("An entity is missing.");
        }

        json.WriteNullValue();
    }
}
