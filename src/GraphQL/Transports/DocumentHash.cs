using System.Diagnostics.CodeAnalysis;
using System.Security.Cryptography;
using System.Text;

namespace CrmGraph.GraphQL.Transports;

/// <summary>The hash under which a client knows a document, from <c>extensions.persistedQuery</c>.</summary>
/// <param name="Name">The member that carried it, <c>sha256Hash</c> or <c>md5Hash</c>.</param>
/// <param name="Value">The hash as the client wrote it.</param>
internal sealed record DocumentHash(string Name, string Value)
{
    private const string Sha256 = "sha256Hash";
    private const string Md5 = "md5Hash";

    /// <summary>The hash of a request; null when it has none.</summary>
    public static DocumentHash? Of(GraphQLRequest request)
    {
        if (request.Extensions?.GetValueOrDefault("persistedQuery") is not IReadOnlyDictionary<string, object?> persisted)
        {
            return null;
        }

        return Of(persisted, Sha256) ?? Of(persisted, Md5);
    }

    /// <summary>Whether the text has this hash; HotChocolate clients write an MD5 in Base64, others in hex.</summary>
    public bool Matches(string document)
    {
        var text = Encoding.UTF8.GetBytes(document);
        var hash = Name == Sha256 ? SHA256.HashData(text) : Md5Of(text);
        return Value.Equals(Convert.ToHexString(hash), StringComparison.OrdinalIgnoreCase)
            || Value.Equals(Convert.ToBase64String(hash), StringComparison.Ordinal);
    }

    private static DocumentHash? Of(IReadOnlyDictionary<string, object?> persisted, string name) =>
        persisted.GetValueOrDefault(name) is string value ? new DocumentHash(name, value) : null;

    [SuppressMessage("Security", "CA5351", Justification = "It names a document for clients that chose MD5; it guards nothing.")]
    private static byte[] Md5Of(byte[] text) => MD5.HashData(text);
}
