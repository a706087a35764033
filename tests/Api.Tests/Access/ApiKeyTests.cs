using System.Net;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Live;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Access;

/// <summary>Keys with which dashboards act for a user; every test makes keys of its own.</summary>
public sealed class ApiKeyTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task A_key_sees_what_its_user_sees_and_one_for_reading_changes_nothing(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("zhou.yutong");
        var (key, _) = await Make(server, rep, "READ", TimeSpan.FromDays(1));

        var me = await key.Data("{ me { userName } opportunities { totalCount } }");
        var own = await rep.Data("{ opportunities { totalCount } }");
        var refused = await key.Data(
            "mutation { createOpportunity(input: { title: \"No\", amount: 1 }) { errors { ... on Error { code } } } }");

        Assert.Equal("zhou.yutong", me.GetProperty("me").GetProperty("userName").GetString());
        Assert.Equal(
            own.GetProperty("opportunities").GetProperty("totalCount").GetInt32(),
            me.GetProperty("opportunities").GetProperty("totalCount").GetInt32());
        Assert.Equal("KEY_IS_READ_ONLY", refused.GetProperty("createOpportunity").FirstError().GetProperty("code").GetString());
    }

    [Theory, EveryDatabase]
    public async Task A_key_for_writing_changes_in_the_name_of_its_user(Database database)
    {
        var server = await servers.Of(database);
        var (key, _) = await Make(server, await server.As("zhou.yutong"), "WRITE", TimeSpan.FromDays(1));

        Assert.Equal(1, (await key.Open()).Version());
    }

    [Theory, EveryDatabase]
    public async Task A_wrong_secret_opens_nothing(Database database)
    {
        var server = await servers.Of(database);
        var (key, _) = await Make(server, await server.As("zhou.yutong"), "READ", TimeSpan.FromDays(1));

        foreach (var wrong in new[] { $"{key.Token}x", key.Token![..^1], "crm_", $"crm_{Guid.CreateVersion7():N}_secret", "crm_no_key" })
        {
            using var answer = await server.With(wrong).Send(HttpMethod.Post, "/graphql", JsonContent.Create(new { query = "{ me { id } }" }));
            Assert.Equal((wrong, HttpStatusCode.Unauthorized), (wrong, answer.StatusCode));
        }
    }

    [Theory, EveryDatabase]
    [Fault(26, "A key is revoked while streams are open")]
    public async Task A_revoked_key_opens_nothing_and_its_streams_are_closed_on_every_transport(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("zhou.yutong");
        var (key, issued) = await Make(server, rep, "READ", TimeSpan.FromDays(1));
        await using var streams = await OpenStreams.Of(server, key);

        await rep.Change("revokeApiKey", new { id = issued.Id(), version = issued.Version() }, "apiKey");

        await streams.Closed();
        using var answer = await key.Send(HttpMethod.Post, "/graphql", JsonContent.Create(new { query = "{ me { id } }" }));
        Assert.Equal(HttpStatusCode.Unauthorized, answer.StatusCode);
        Assert.NotEqual(JsonValueKind.Null, (await rep.Data("{ me { id } }")).GetProperty("me").ValueKind);
    }

    [Theory, EveryDatabase]
    [Fault(26, "A key expires while streams are open")]
    public async Task The_streams_of_a_key_end_with_it_on_every_transport(Database database)
    {
        var server = await servers.Of(database);
        var (key, _) = await Make(server, await server.As("zhou.yutong"), "READ", TimeSpan.FromSeconds(15));
        await using var streams = await OpenStreams.Of(server, key);

        await streams.Closed();
    }

    [Theory, EveryDatabase]
    public async Task A_key_lives_for_a_year_at_most(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("zhou.yutong");

        var answer = await rep.Data(
            "mutation($at: DateTime!) { createApiKey(input: { name: \"Forever\", scope: READ, expiresAt: $at }) { errors { ... on Error { code } } } }",
            new { at = TimeProvider.System.GetUtcNow().AddYears(2) });

        Assert.Equal("INVALID_VALUE", answer.GetProperty("createApiKey").FirstError().GetProperty("code").GetString());
    }

    private static async Task<(CrmClient Client, JsonElement Key)> Make(CrmServer server, CrmClient user, string scope, TimeSpan life)
    {
        var data = await user.Data(
            """
            mutation($input: CreateApiKeyInput!) {
              createApiKey(input: $input) { issued { token apiKey { id version expiresAt } } errors { __typename } }
            }
            """,
            new { input = new { name = "Dashboard", scope, expiresAt = TimeProvider.System.GetUtcNow() + life } });
        var issued = data.GetProperty("createApiKey").GetProperty("issued");
        return (server.With(issued.GetProperty("token").GetString()!), issued.GetProperty("apiKey"));
    }
}
