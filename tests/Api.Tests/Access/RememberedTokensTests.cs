using System.Security.Claims;
using System.Security.Cryptography;
using CrmGraph.Api.Access;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CrmGraph.Api.Tests.Access;

public sealed class RememberedTokensTests
{
    private readonly ECDsa _key = ECDsa.Create(ECCurve.NamedCurves.nistP256);
    private readonly MovingClock _clock = new();

    [Fact]
    public async Task A_good_token_is_checked_once()
    {
        using var tokens = new RememberedTokens(_clock);
        var token = Token();

        Assert.True((await tokens.ValidateTokenAsync(token, By(_key))).IsValid);
        Assert.True((await tokens.ValidateTokenAsync(token, By(ECDsa.Create()))).IsValid);
    }

    [Fact]
    public async Task A_bad_token_is_not_remembered()
    {
        using var tokens = new RememberedTokens(_clock);
        var token = Token();

        Assert.False((await tokens.ValidateTokenAsync(token, By(ECDsa.Create()))).IsValid);
        Assert.True((await tokens.ValidateTokenAsync(token, By(_key))).IsValid);
        Assert.False((await tokens.ValidateTokenAsync($"{token}x", By(_key))).IsValid);
    }

    [Fact]
    public async Task A_token_is_forgotten_when_it_expires()
    {
        using var tokens = new RememberedTokens(_clock);
        var token = Token();
        await tokens.ValidateTokenAsync(token, By(_key));

        _clock.Now += TimeSpan.FromMinutes(6);

        Assert.False((await tokens.ValidateTokenAsync(token, By(ECDsa.Create()))).IsValid);
    }

    [Fact]
    public async Task What_one_request_adds_to_its_identity_is_not_in_the_next()
    {
        using var tokens = new RememberedTokens(_clock);
        var token = Token();

        (await tokens.ValidateTokenAsync(token, By(_key))).ClaimsIdentity.AddClaim(new Claim("added", "yes"));
        var next = await tokens.ValidateTokenAsync(token, By(_key));

        Assert.False(next.ClaimsIdentity.HasClaim("added", "yes"));
        Assert.Equal("admin", next.ClaimsIdentity.FindFirst("sub")?.Value);
    }

    private static TokenValidationParameters By(ECDsa key) => new()
    {
        ValidateIssuer = false,
        ValidateAudience = false,
        ClockSkew = TimeSpan.FromSeconds(30),
        IssuerSigningKey = new ECDsaSecurityKey(key),
    };

    private string Token() => new JsonWebTokenHandler().CreateToken(new SecurityTokenDescriptor
    {
        Expires = _clock.Now.UtcDateTime.AddMinutes(5),
        Claims = new Dictionary<string, object> { ["sub"] = "admin" },
        SigningCredentials = new SigningCredentials(new ECDsaSecurityKey(_key), SecurityAlgorithms.EcdsaSha256),
    });

    private sealed class MovingClock : TimeProvider
    {
        public DateTimeOffset Now { get; set; } = System.GetUtcNow();

        public override DateTimeOffset GetUtcNow() => Now;
    }
}
