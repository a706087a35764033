using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using CrmGraph.Domain.Automation.Webhooks;

namespace CrmGraph.Api.Automation.Webhooks;

/// <summary>Keys and signatures as the Standard Webhooks specification (standardwebhooks.com) has them, so that its libraries check ours.</summary>
internal static class WebhookSecret
{
    private const string Prefix = "whsec_";
    private const int Bytes = 32;

    public static string New() => Prefix + Convert.ToBase64String(RandomNumberGenerator.GetBytes(Bytes));

    /// <summary>The value of the header <c>webhook-signature</c>: with the key, and with the one before while that still holds.</summary>
    public static string Signatures(Webhook webhook, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var signature = Sign(webhook.Secret, id, at, body);
        return webhook.ReplacedSecret is { } replaced && webhook.ReplacedSecretUntil > at.UtcDateTime
            ? $"{signature} {Sign(replaced, id, at, body)}"
            : signature;
    }

    private static string Sign(string secret, string id, DateTimeOffset at, ReadOnlySpan<byte> body)
    {
        var head = Encoding.UTF8.GetBytes(string.Create(CultureInfo.InvariantCulture, $"{id}.{at.ToUnixTimeSeconds()}."));
        var key = Convert.FromBase64String(secret[Prefix.Length..]);
        return $"v1,{Convert.ToBase64String(HMACSHA256.HashData(key, (byte[])[.. head, .. body]))}";
    }
}
