using System.Net;
using System.Text;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Graph;

public sealed class HostileRequestTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task Bad_documents_get_an_error_that_says_where_and_the_server_lives_on(Database database)
    {
        var server = await servers.Of(database);
        var admin = await server.As("admin");

        Assert.StartsWith("Syntax Error", (await admin.Error("{ opportunities( }")).GetProperty("message").GetString(), StringComparison.Ordinal);
        Assert.Equal(
            "Cannot query field \"nope\" on type \"Query\".",
            (await admin.Error("{ nope }")).GetProperty("message").GetString());
        Assert.Contains(
            "$first",
            (await admin.Error("query($first: Int) { opportunities(first: $first) { totalCount } }", new { first = "many" })).GetProperty("message").GetString(),
            StringComparison.Ordinal);
        Assert.True((await admin.Data("{ opportunities { totalCount } }")).GetProperty("opportunities").GetProperty("totalCount").GetInt32() > 0);
    }

    [Theory, EveryDatabase]
    [Fault(29, "Malformed JSON and a body of two megabytes")]
    public async Task Malformed_json_and_a_huge_body_are_refused_with_a_code(Database database)
    {
        var admin = await (await servers.Of(database)).As("admin");

        using var malformed = await admin.Send(HttpMethod.Post, "/graphql", new StringContent("{\"query\": ", Encoding.UTF8, "application/json"));
        using var huge = await admin.Send(HttpMethod.Post, "/graphql", new StringContent($"{{\"query\":\"{new string(' ', 2_000_000)}\"}}", Encoding.UTF8, "application/json"));

        Assert.Equal(HttpStatusCode.BadRequest, malformed.StatusCode);
        Assert.Equal("HC0012", await Code(malformed));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, huge.StatusCode);
        Assert.Equal("HC0010", await Code(huge));
    }

    [Theory, EveryDatabase]
    public async Task Without_a_token_nothing_but_type_names_is_answered(Database database)
    {
        var anonymous = (await servers.Of(database)).Anonymous();

        Assert.Equal("Query", (await anonymous.Data("{ __typename }")).GetProperty("__typename").GetString());
        Assert.Equal(
            "AUTH_NOT_AUTHENTICATED",
            (await anonymous.Error("{ customers { totalCount } }")).GetProperty("extensions").GetProperty("code").GetString());
        Assert.Equal(
            "HC0046",
            (await anonymous.Error("{ __schema { queryType { name } } }")).GetProperty("extensions").GetProperty("code").GetString());
    }

    [Theory, EveryDatabase]
    [Fault(29, "A page of 101 and a cursor of another order")]
    public async Task Too_large_a_page_and_a_foreign_cursor_are_refused(Database database)
    {
        var admin = await (await servers.Of(database)).As("admin");

        Assert.Equal("HC0051", Code(await admin.Error("{ customers(first: 101) { totalCount nodes { id } } }")));
        var cursor = (await admin.Data("{ customers(first: 1) { pageInfo { endCursor } } }"))
            .GetProperty("customers").GetProperty("pageInfo").GetProperty("endCursor").GetString();
        Assert.Equal(
            "HC0078",
            Code(await admin.Error("query($after: String) { customers(after: $after, order: [{name: ASC}]) { nodes { id } } }", new { after = cursor })));
    }

    [Theory, EveryDatabase]
    public async Task Files_are_taken_from_known_users_only(Database database)
    {
        var server = await servers.Of(database);

        using var strange = await server.Anonymous().Send(HttpMethod.Post, "/graphql", Form());
        using var known = await (await server.As("admin")).Send(HttpMethod.Post, "/graphql", Form());

        Assert.Equal((HttpStatusCode.Forbidden, "AUTH_NOT_AUTHORIZED"), (strange.StatusCode, await Code(strange)));
        Assert.StartsWith(
            """{"data":{"__typename":"Query"}""",
            await known.Content.ReadAsStringAsync(TestContext.Current.CancellationToken),
            StringComparison.Ordinal);
    }

    private static MultipartFormDataContent Form()
    {
        var form = new MultipartFormDataContent
        {
            { new StringContent("""{"query":"{ __typename }","variables":{"file":null}}"""), "operations" },
            { new StringContent("""{"0":["variables.file"]}"""), "map" },
            { new StringContent("text"), "0", "text.txt" },
        };
        form.Headers.Add("GraphQL-Preflight", "1");
        return form;
    }

    private static string? Code(JsonElement error) => error.GetProperty("extensions").GetProperty("code").GetString();

    private static async Task<string?> Code(HttpResponseMessage response) =>
        Code(JsonDocument.Parse(await response.Content.ReadAsStringAsync()).RootElement.GetProperty("errors")[0]);
}
