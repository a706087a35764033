using System.Text.Json;

namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>Writes one field of the objects that are rows.</summary>
internal abstract class FieldWriter(JsonEncodedText name)
{
    protected JsonEncodedText Name => name;

    public abstract void Write(RowWriting row);
}
