using System.Text.Json;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>The <c>node</c> of an edge: the row itself.</summary>
internal sealed class SameRowField(JsonEncodedText name, ObjectWriter selection) : FieldWriter(name)
{
    public override void Write(RowWriting row)
    {
        row.Json.WritePropertyName(Name);
        selection.Write(row);
    }
}
