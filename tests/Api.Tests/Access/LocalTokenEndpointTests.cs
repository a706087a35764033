using System.Net;
using System.Text;
using System.Text.Json;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Local tokens are given to whoever sits at this machine and names an active user, and to nobody else.</summary>
public sealed class LocalTokenEndpointTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    [Theory, EveryDatabase]
    public async Task A_foreign_host_name_is_refused(Database database)
    {
        foreach (var host in new[] { "crm.example.com", "127.0.0.1.example.com", "10.0.0.7:5080", "localhost.example.com" })
        {
            Assert.Equal((HttpStatusCode.Forbidden, "NOT_LOOPBACK"), await Post(database, Named("admin"), host));
        }

        foreach (var host in new[] { "localhost:5080", "127.0.0.1", "[::1]:80" })
        {
            Assert.Equal((HttpStatusCode.OK, null), await Post(database, Named("admin"), host));
        }
    }

    [Theory, EveryDatabase]
    public async Task An_unknown_user_gets_no_token(Database database)
    {
        Assert.Equal((HttpStatusCode.Unauthorized, "UNKNOWN_USER"), await Post(database, Named("ghost")));
        Assert.Equal((HttpStatusCode.Unauthorized, "UNKNOWN_USER"), await Post(database, Named("")));
        Assert.Equal((HttpStatusCode.Unauthorized, "UNKNOWN_USER"), await Post(database, Named(null)));
    }

    [Theory, EveryDatabase]
    public async Task What_is_not_json_is_refused(Database database)
    {
        using var form = new FormUrlEncodedContent([new("userName", "admin")]);
        using var multipart = new MultipartFormDataContent { { new StringContent("admin"), "userName" } };
        using var text = new StringContent("{\"userName\":\"admin\"}", Encoding.UTF8, "text/plain");
        using var broken = new StringContent("{\"userName\":", Encoding.UTF8, "application/json");

        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Post(database, form)).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Post(database, multipart)).Status);
        Assert.Equal(HttpStatusCode.UnsupportedMediaType, (await Post(database, text)).Status);
        Assert.Equal(HttpStatusCode.BadRequest, (await Post(database, broken)).Status);
    }

    [Theory, EveryDatabase]
    public async Task An_old_token_does_not_keep_from_getting_a_new_one(Database database)
    {
        var server = await servers.Of(database);

        using var response = await server.Server.With("garbage").Send(HttpMethod.Post, "/auth/token", Named("admin"));

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }

    private static JsonContent Named(string? userName) => JsonContent.Create(new { userName });

    private async Task<(HttpStatusCode Status, string? Code)> Post(Database database, HttpContent content, string? host = null)
    {
        var server = await servers.Of(database);
        using var http = new HttpClient();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Server.Address, "/auth/token")) { Content = content };
        request.Headers.Host = host;
        using var response = await http.SendAsync(request);
        var body = await response.Content.ReadAsStringAsync();
        return (response.StatusCode, body.Length > 0 && JsonDocument.Parse(body).RootElement.TryGetProperty("code", out var code) ? code.GetString() : null);
    }
}
