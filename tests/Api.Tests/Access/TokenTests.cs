using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using CrmGraph.Api.Access;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Domain.Access;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Tokens;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Who sends a token that is worth nothing is told so, and never answered as somebody.</summary>
public sealed class TokenTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    [Theory, EveryDatabase]
    [Fault(28, "Tokens signed with none, another key, the public key; for others; expired; not yet valid; changed")]
    public async Task A_token_that_is_worth_nothing_is_refused(Database database)
    {
        var server = await servers.Of(database);
        var signing = new SigningCredentials(
            server.Server.Services.GetRequiredService<LocalTokens>().ValidationKey, SecurityAlgorithms.EcdsaSha256);
        var good = (await server.As("admin")).Token!;
        Assert.Equal(HttpStatusCode.OK, (await Ask(server, good)).Status);
        Assert.Equal(HttpStatusCode.OK, (await Ask(server, Sign(signing, _ => { }))).Status);

        foreach (var (what, token) in Worthless(signing, (await server.As("user1")).Token!))
        {
            var (status, code) = await Ask(server, token);
            Assert.Equal((what, HttpStatusCode.Unauthorized, "AUTH_NOT_AUTHENTICATED"), (what, status, code));
        }

        Assert.Equal(HttpStatusCode.OK, (await Ask(server, good)).Status);
    }

    [Theory, EveryDatabase]
    [Fault(26, "A user is deactivated while a token is still good")]
    public async Task A_token_ends_with_the_account(Database database)
    {
        var server = await servers.Of(database);
        var token = (await server.As("user9")).Token!;
        Assert.Equal(HttpStatusCode.OK, (await Ask(server, token)).Status);

        await server.Server.Do(async db =>
        {
            (await db.Set<User>().SingleAsync(user => user.UserName == "user9")).SetRights(Role.SalesRep, active: false, SampleCompany.Now);
            await db.SaveChangesAsync();
        });

        Assert.Equal((HttpStatusCode.Unauthorized, "AUTH_NOT_AUTHENTICATED"), await Ask(server, token));
        using var again = await server.Server.Anonymous().Send(HttpMethod.Post, "/auth/token", JsonContent.Create(new { userName = "user9" }));
        Assert.Equal(HttpStatusCode.Unauthorized, again.StatusCode);
    }

    [Theory, EveryDatabase]
    public async Task Another_role_counts_from_the_next_request(Database database)
    {
        var server = await servers.Of(database);
        var client = await server.As("user8");
        const string Introspection = "{ __schema { queryType { name } } }";
        var before = await client.Error(Introspection);

        await SetRole(server, "user8", Role.Administrator);
        await client.Data(Introspection);
        await SetRole(server, "user8", Role.SalesRep);

        Assert.Equal(("HC0046", "HC0046"), (before.Code(), (await client.Error(Introspection)).Code()));
    }

    private static Task SetRole(CompanyServer server, string userName, Role role) => server.Server.Do(async db =>
    {
        (await db.Set<User>().SingleAsync(user => user.UserName == userName)).SetRights(role, active: true, SampleCompany.Now);
        await db.SaveChangesAsync();
    });

    [Theory, EveryDatabase]
    public async Task A_token_in_the_address_counts_under_the_hub_only(Database database)
    {
        var server = await servers.Of(database);
        var token = (await server.As("admin")).Token;
        var anonymous = server.Server.Anonymous();

        using var graph = await anonymous.Send(
            HttpMethod.Post, $"/graphql?access_token={token}", JsonContent.Create(new { query = "{ me { id } }" }));
        using var good = await anonymous.Send(HttpMethod.Post, $"/hubs/graphql/negotiate?negotiateVersion=1&access_token={token}");
        using var bad = await anonymous.Send(HttpMethod.Post, "/hubs/graphql/negotiate?negotiateVersion=1&access_token=garbage");

        Assert.Equal("AUTH_NOT_AUTHENTICATED", (await graph.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("errors")[0].Code());
        Assert.Equal(HttpStatusCode.OK, good.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, bad.StatusCode);
    }

    [Theory, EveryDatabase]
    public async Task Only_an_administrator_may_introspect(Database database)
    {
        var server = await servers.Of(database);
        const string Introspection = "{ __schema { queryType { name } } }";

        foreach (var userName in server.Everybody.Where(name => name is not "admin" and not "user9"))
        {
            Assert.Equal("HC0046", (await (await server.As(userName)).Error(Introspection)).Code());
        }

        await (await server.As("admin")).Data(Introspection);
    }

    private static IEnumerable<(string What, string Token)> Worthless(SigningCredentials signing, string otherUsers)
    {
        var now = DateTime.UtcNow;
        using var foreign = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var publicKey = ((ECDsaSecurityKey)signing.Key).ECDsa.ExportSubjectPublicKeyInfo();
        var parts = otherUsers.Split('.');
        yield return ("garbage", "garbage");
        yield return ("three parts of nothing", "a.b.c");
        yield return ("alg none", $"{Part("{\"alg\":\"none\",\"typ\":\"JWT\"}")}.{parts[1]}.");
        yield return ("another subject under the same signature", $"{parts[0]}.{Swap(parts[1])}.{parts[2]}");
        yield return ("the public key as a secret", Sign(new(new SymmetricSecurityKey(publicKey), SecurityAlgorithms.HmacSha256), _ => { }));
        yield return ("a foreign key", Sign(new(new ECDsaSecurityKey(foreign), SecurityAlgorithms.EcdsaSha256), _ => { }));
        yield return ("expired", Sign(signing, token => (token.IssuedAt, token.NotBefore, token.Expires) = (now.AddHours(-2), now.AddHours(-2), now.AddHours(-1))));
        yield return ("not valid yet", Sign(signing, token => (token.NotBefore, token.Expires) = (now.AddHours(1), now.AddHours(2))));
        yield return ("no end", Sign(signing, token => token.Expires = null));
        yield return ("another audience", Sign(signing, token => token.Audience = "other"));
        yield return ("another issuer", Sign(signing, token => token.Issuer = "other"));
        yield return ("an unknown user", Sign(signing, token => token.Claims["sub"] = "ghost"));
        yield return ("nobody", Sign(signing, token => token.Claims.Remove("sub")));
    }

    private static string Sign(SigningCredentials signing, Action<SecurityTokenDescriptor> change)
    {
        var now = DateTime.UtcNow;
        var token = new SecurityTokenDescriptor
        {
            Issuer = LocalTokens.Issuer,
            Audience = LocalTokens.Audience,
            IssuedAt = now,
            NotBefore = now,
            Expires = now.AddMinutes(5),
            Claims = new Dictionary<string, object> { ["sub"] = "admin" },
            SigningCredentials = signing,
        };
        change(token);
        return new JsonWebTokenHandler { SetDefaultTimesOnTokenCreation = false }.CreateToken(token);
    }

    private static string Part(string json) => Base64UrlEncoder.Encode(Encoding.UTF8.GetBytes(json));

    private static string Swap(string payload) =>
        Part(Base64UrlEncoder.Decode(payload).Replace("user1", "admin", StringComparison.Ordinal));

    private static async Task<(HttpStatusCode Status, string? Code)> Ask(CompanyServer server, string token)
    {
        using var response = await server.Server.With(token)
            .Send(HttpMethod.Post, "/graphql", JsonContent.Create(new { query = "{ me { id } }" }));
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return (response.StatusCode, answer.TryGetProperty("errors", out var errors) ? errors[0].Code() : null);
    }
}
