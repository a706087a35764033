using System.Security.Cryptography;
using System.Text;
using Microsoft.Extensions.Caching.Memory;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CrmGraph.Api.Access;

/// <summary>
/// Checks the signature of a token once and remembers until the token expires that it was good. What its user may do is no
/// part of it: that is read anew for each request, so a deactivated account or another role counts at once.
/// </summary>
internal sealed class RememberedTokens(TimeProvider clock) : TokenHandler, IDisposable
{
    private const int Most = 10_000;

    private readonly JsonWebTokenHandler _checked = new() { MapInboundClaims = false };
    private readonly MemoryCache _good = new(new MemoryCacheOptions { SizeLimit = Most });

    public override SecurityToken ReadToken(string token) => _checked.ReadToken(token);

    public override async Task<TokenValidationResult> ValidateTokenAsync(string token, TokenValidationParameters validationParameters)
    {
        // The key is a hash: what is remembered opens nothing.
        var key = Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
        if (_good.Get<TokenValidationResult>(key) is { } known && clock.GetUtcNow() < EndOf(known, validationParameters))
        {
            return Copy(known);
        }

        var result = await _checked.ValidateTokenAsync(token, validationParameters);
        if (result.IsValid)
        {
            _good.Set(key, result, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpiration = EndOf(result, validationParameters) });
            return Copy(result);
        }

        return result;
    }

    public void Dispose() => _good.Dispose();

    private static DateTimeOffset EndOf(TokenValidationResult result, TokenValidationParameters parameters) =>
        new(DateTime.SpecifyKind(result.SecurityToken.ValidTo, DateTimeKind.Utc) + parameters.ClockSkew);

    /// <summary>The same answer with an identity of its own, which its request may add to.</summary>
    private static TokenValidationResult Copy(TokenValidationResult result) => new()
    {
        ClaimsIdentity = result.ClaimsIdentity.Clone(),
        Issuer = result.Issuer,
        IsValid = true,
        SecurityToken = result.SecurityToken,
    };
}
