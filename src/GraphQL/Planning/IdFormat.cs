using System.Buffers;
using System.Buffers.Text;
using System.Text;
using System.Text.Json;

namespace CrmGraph.GraphQL.Planning;

/// <summary>A GUID in the column, the global id of such an entity in the graph.</summary>
internal sealed class IdFormat(string typeName) : ColumnFormat
{
    private const int GuidBytes = 16;
    private const int MostOnStack = 256;

    private readonly byte[] _prefix = Encoding.UTF8.GetBytes($"{typeName}:");

    public override object Show(object stored) => NodeId.Write(typeName, (Guid)stored);

    public override object Parse(object given) => NodeId.Read((string)given, typeName);

    /// <summary>Writes the id without making a string of it.</summary>
    public void Write(Utf8JsonWriter json, Guid id)
    {
        var length = _prefix.Length + GuidBytes;
        Span<byte> text = stackalloc byte[MostOnStack];
        if (Base64.GetMaxEncodedToUtf8Length(length) > MostOnStack)
        {
            json.WriteStringValue(NodeId.Write(typeName, id));
            return;
        }

        _prefix.CopyTo(text);
        id.TryWriteBytes(text[_prefix.Length..]);
        var status = Base64.EncodeToUtf8InPlace(text, length, out var written);
        System.Diagnostics.Debug.Assert(status == OperationStatus.Done, "The text has room for the id.");
        json.WriteStringValue(text[..written]);
    }
}
