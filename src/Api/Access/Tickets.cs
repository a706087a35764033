using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace CrmGraph.Api.Access;

/// <summary>A ticket opens one address for one user for a short time, so that a link works where no header can be sent.</summary>
internal sealed class Tickets(TimeProvider clock, IConfiguration configuration)
{
    public static readonly TimeSpan PageLifetime = TimeSpan.FromMinutes(5);

    /// <summary>Nodes that share the setting accept each other's tickets; one node alone needs none.</summary>
    private readonly byte[] _key = configuration["Auth:TicketKey"] is { Length: > 0 } shared
        ? SHA256.HashData(Encoding.UTF8.GetBytes(shared))
        : RandomNumberGenerator.GetBytes(32);

    /// <summary>A ticket for this path in the name of this user.</summary>
    public string Issue(string path, string userName, TimeSpan lifetime)
    {
        var expires = clock.GetUtcNow().Add(lifetime).ToUnixTimeSeconds().ToString(CultureInfo.InvariantCulture);
        var user = WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(userName));
        return $"{expires}.{user}.{Sign(path, expires, user)}";
    }

    /// <summary>The user a ticket speaks for; null when it is forged, expired or for another path.</summary>
    public string? Redeem(string path, string ticket)
    {
        if (ticket.Split('.') is not [var expires, var user, var signature]
            || !CryptographicOperations.FixedTimeEquals(
                Encoding.ASCII.GetBytes(signature),
                Encoding.ASCII.GetBytes(Sign(path, expires, user)))
            || long.Parse(expires, CultureInfo.InvariantCulture) < clock.GetUtcNow().ToUnixTimeSeconds())
        {
            return null;
        }

        return Encoding.UTF8.GetString(WebEncoders.Base64UrlDecode(user));
    }

    private string Sign(string path, string expires, string user) =>
        WebEncoders.Base64UrlEncode(HMACSHA256.HashData(_key, Encoding.UTF8.GetBytes($"{path}\n{expires}\n{user}")));
}
