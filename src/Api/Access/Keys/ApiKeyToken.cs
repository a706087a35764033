using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmGraph.Api.Access.Keys;

/// <summary>A key as a program sends it: <c>crm_</c>, the key's id and its secret.</summary>
internal sealed record ApiKeyToken(Guid Id, string Secret)
{
    public const string Prefix = "crm_";

    private const int SecretBytes = 32;
    private const int IdLength = 32;

    public static string NewSecret() => WebEncoders.Base64UrlEncode(RandomNumberGenerator.GetBytes(SecretBytes));

    public static string Hash(string secret) => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(secret)));

    public static bool IsMeantBy(string? text) => text?.StartsWith(Prefix, StringComparison.Ordinal) == true;

    /// <summary>The parts of a token; null when it has another form. The secret may hold underscores itself.</summary>
    public static ApiKeyToken? Read(string text) =>
        IsMeantBy(text)
        && text.Length > Prefix.Length + IdLength + 1
        && text[Prefix.Length + IdLength] == '_'
        && Guid.TryParseExact(text.AsSpan(Prefix.Length, IdLength), "N", out var id)
            ? new ApiKeyToken(id, text[(Prefix.Length + IdLength + 1)..])
            : null;

    /// <summary>Compares in a time that tells nothing about where the secrets differ.</summary>
    public bool Opens(string secretHash) => CryptographicOperations.FixedTimeEquals(
        Encoding.ASCII.GetBytes(Hash(Secret)), Encoding.ASCII.GetBytes(secretHash));

    public override string ToString() => $"{Prefix}{Id:N}_{Secret}";
}
