namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>Writes an object whose fields all come from one row.</summary>
internal sealed class ObjectWriter(IReadOnlyList<FieldWriter> fields)
{
    public void Write(RowWriting row)
    {
        row.Json.WriteStartObject();
        for (var i = 0; i < fields.Count; i++)
        {
            fields[i].Write(row);
        }

        row.Json.WriteEndObject();
    }
}
