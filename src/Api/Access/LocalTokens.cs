using System.Security.Cryptography;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CrmGraph.Api.Access;

/// <summary>Signs the tokens of the Local mode with a key that lives as long as the process.</summary>
internal sealed class LocalTokens(TimeProvider clock) : IDisposable
{
    public const string Issuer = "crmgraph-local";
    public const string Audience = "crmgraph";

    private static readonly TimeSpan Lifetime = TimeSpan.FromHours(1);

    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);

    public SecurityKey ValidationKey => new ECDsaSecurityKey(_key);

    /// <summary>A token for the user of that name, good for an hour.</summary>
    public string Issue(string userName)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        return new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
        {
            Issuer = Issuer,
            Audience = Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now + Lifetime,
            Claims = new Dictionary<string, object> { ["sub"] = userName },
            SigningCredentials = new SigningCredentials(ValidationKey, SecurityAlgorithms.EcdsaSha256),
        });
    }

    public void Dispose() => _key.Dispose();
}
