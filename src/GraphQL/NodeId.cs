using System.Buffers.Text;
using System.Diagnostics.CodeAnalysis;
using System.Text;

namespace CrmGraph.GraphQL;

/// <summary>Global ids: base64 of the type's name, a colon and the 16 bytes of the GUID, as HotChocolate writes them.</summary>
public static class NodeId
{
    private const int MostCharacters = 1_024;
    private const int GuidBytes = 16;

    public static string Write(string typeName, Guid id) =>
        Convert.ToBase64String([.. Encoding.UTF8.GetBytes(typeName), (byte)':', .. id.ToByteArray()]);

    /// <summary>Reads an id; the GUID may also be its text of 32 or 36 characters.</summary>
    public static bool TryRead(string text, [NotNullWhen(true)] out string? typeName, out Guid id)
    {
        typeName = null;
        id = default;
        if (text.Length > MostCharacters || !Base64.IsValid(text))
        {
            return false;
        }

        var bytes = Convert.FromBase64String(text).AsSpan();
        var colon = bytes.IndexOf((byte)':');
        if (colon < 1)
        {
            return false;
        }

        typeName = Encoding.UTF8.GetString(bytes[..colon]);
        return TryReadGuid(bytes[(colon + 1)..], out id);
    }

    /// <summary>The GUID of an id that must belong to the given type.</summary>
    /// <exception cref="GraphQLException">It is no id, or that of another type.</exception>
    public static Guid Read(string text, string expectedType)
    {
        if (!TryRead(text, out var typeName, out var id))
        {
            throw new GraphQLException($"The value \"{text}\" is not an id.", "INVALID_ID");
        }

        return typeName == expectedType
            ? id
            : throw new GraphQLException($"Expected the id of a {expectedType}, but this is the id of a {typeName}.", "INVALID_ID");
    }

    private static bool TryReadGuid(ReadOnlySpan<byte> bytes, out Guid id)
    {
        if (bytes.Length == GuidBytes)
        {
            id = new Guid(bytes);
            return true;
        }

        return Guid.TryParse(bytes, out id);
    }
}
