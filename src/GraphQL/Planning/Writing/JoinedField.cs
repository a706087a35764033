using System.Text.Json;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>A field that is an entity joined into the row.</summary>
/// <param name="name">Its name in the response.</param>
/// <param name="keyCell">The key, without which there is no entity.</param>
/// <param name="isRequired">Whether the field must not be null.</param>
/// <param name="selection">What is selected of it.</param>
internal sealed class JoinedField(JsonEncodedText name, int keyCell, bool isRequired, ObjectWriter selection) : FieldWriter(name)
{
    public override void Write(RowWriting row)
    {
        row.Json.WritePropertyName(Name);
        if (!row.Column(keyCell).IsNull(row.Reader))
        {
            selection.Write(row);
        }
        else if (isRequired)
        {
            throw new UnwritableException("A required entity is missing.");
        }
        else
        {
            row.Json.WriteNullValue();
        }
    }
}
