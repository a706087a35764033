using System.Diagnostics.CodeAnalysis;
using System.Net;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json;

namespace CrmGraph.GraphQL.Tests.Transports;

public sealed class PersistedDocumentTests
{
    private const string Query = "{ __typename }";
    private const string Typename = """{"data":{"__typename":"Query"}}""";

    private static readonly string Sha256 = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Query)));

    [Fact]
    public async Task A_document_is_sent_once_and_then_known_by_its_sha256()
    {
        await using var host = await SampleHost.StartAsync();

        var miss = await host.PostAsync(Request("sha256Hash", Sha256));
        var stored = await host.PostAsync(Request("sha256Hash", Sha256, Query));
        var hit = await host.PostAsync(Request("sha256Hash", Sha256));

        Assert.Equal("PersistedQueryNotFound", miss.Json.GetProperty("errors")[0].GetProperty("message").GetString());
        Assert.Equal("HC0020", miss.ErrorCode);
        Assert.True(stored.Json.GetProperty("extensions").GetProperty("persistedQuery").GetProperty("persisted").GetBoolean());
        Assert.Equal(Typename, hit.Body);
    }

    [Fact]
    public async Task HotChocolate_clients_name_documents_by_md5_in_base64()
    {
        await using var host = await SampleHost.StartAsync();
        var hash = Convert.ToBase64String(Md5(Query));

        await host.PostAsync(Request("md5Hash", hash, Query));
        var hit = await host.PostAsync(Request("md5Hash", hash));

        Assert.Equal(Typename, hit.Body);
    }

    [Fact]
    public async Task A_document_with_another_hash_is_not_stored()
    {
        await using var host = await SampleHost.StartAsync();

        var wrong = await host.PostAsync(Request("sha256Hash", Sha256, "{ unknown }"));
        var miss = await host.PostAsync(Request("sha256Hash", Sha256));

        Assert.Equal(("HC0009", "HC0020"), (wrong.ErrorCode, miss.ErrorCode));
    }

    [Fact]
    public async Task A_hash_works_in_a_url()
    {
        await using var host = await SampleHost.StartAsync();
        await host.PostAsync(Request("sha256Hash", Sha256, Query));
        var extensions = Uri.EscapeDataString($$$"""{"persistedQuery":{"version":1,"sha256Hash":"{{{Sha256}}}"}}""");

        var hit = await host.GetAsync($"/graphql?extensions={extensions}");

        Assert.Equal(Typename, hit.Body);
    }

    [Fact]
    public async Task With_trusted_documents_only_these_are_answered()
    {
        await using var host = await SampleHost.StartAsync(new()
        {
            CreateContext = SampleHost.Context,
            TrustedDocuments = new Dictionary<string, string> { [Sha256] = Query },
            OnlyTrustedDocuments = true,
        });

        var byId = await host.PostAsync($$"""{"id":"{{Sha256}}"}""");
        var byHash = await host.PostAsync(Request("sha256Hash", Sha256));
        var text = await host.PostAsync($$"""{"query":"{{Query}}"}""", "application/graphql-response+json");

        Assert.Equal((Typename, Typename), (byId.Body, byHash.Body));
        Assert.Equal((HttpStatusCode.BadRequest, "HC0067"), (text.Status, text.ErrorCode));
    }

    [Fact]
    public async Task An_unknown_id_is_not_found()
    {
        await using var host = await SampleHost.StartAsync();

        var answer = await host.PostAsync("""{"id":"nope"}""");

        Assert.Equal("HC0020", answer.ErrorCode);
    }

    private static string Request(string hashName, string hash, string? query = null) => JsonSerializer.Serialize(
        new Dictionary<string, object?>
        {
            ["query"] = query,
            ["extensions"] = new { persistedQuery = new Dictionary<string, object> { ["version"] = 1, [hashName] = hash } },
        });

    [SuppressMessage("Security", "CA5351", Justification = "The hash that the clients of HotChocolate use by default.")]
    private static byte[] Md5(string text) => MD5.HashData(Encoding.UTF8.GetBytes(text));
}
