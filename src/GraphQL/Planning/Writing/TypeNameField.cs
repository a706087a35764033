using System.Text.Json;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>A field that is the name of the type.</summary>
internal sealed class TypeNameField(JsonEncodedText name, string typeName) : FieldWriter(name)
{
    public override void Write(RowWriting row) => row.Json.WriteString(Name, typeName);
}
