using System.Net;
using System.Security.Cryptography;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Pipeline.Gates;

public sealed class DocumentTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task A_file_is_kept_with_its_hash_counts_for_the_gate_and_comes_back_unchanged(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var opened = await rep.OpenGated();
        var content = RandomNumberGenerator.GetBytes(2000);

        var added = await Add(rep, opened, content);
        var file = await rep.Send(HttpMethod.Get, Address(added.Id()));

        Assert.Equal(Convert.ToHexStringLower(SHA256.HashData(content)), added.GetProperty("hash").GetString());
        Assert.Equal(content, await file.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(("application/pdf", "attachment"), (file.Content.Headers.ContentType!.MediaType, file.Content.Headers.ContentDisposition!.DispositionType));
        Assert.Equal("nosniff", Assert.Single(file.Headers.GetValues("X-Content-Type-Options")));
        Assert.True(await IsProvided(rep, opened.Id()));
    }

    [Theory, EveryDatabase]
    [Fault(23, "Files of hidden opportunities are downloaded")]
    public async Task Only_who_sees_the_opportunity_has_its_files(Database database)
    {
        var server = await servers.Of(database);
        var rep = await server.As("li.ming");
        var opened = await rep.OpenGated();
        var added = await Add(rep, opened, [1, 2, 3]);

        Assert.Equal(HttpStatusCode.OK, await Status(await server.As("lin.zhiqiang"), added.Id()));
        Assert.Equal(HttpStatusCode.NotFound, await Status(await server.As("emma.clarke"), added.Id()));
        Assert.Equal(HttpStatusCode.NotFound, await Status(await server.As("daniel.hughes"), added.Id()));
        Assert.Equal(HttpStatusCode.NotFound, await Status(rep, "nothing"));
        Assert.Equal(HttpStatusCode.Unauthorized, await Status(server.Anonymous(), added.Id()));
        Assert.Equal("NOT_FOUND", await Refused(await server.As("emma.clarke"), opened, [1]));
    }

    [Theory, EveryDatabase]
    public async Task What_is_too_large_of_another_kind_or_for_nothing_is_refused(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var opened = await rep.OpenGated();

        Assert.Equal("INVALID_VALUE", await Refused(rep, opened, new byte[DocumentFile.Largest + 1]));
        Assert.Equal("INVALID_VALUE", await Refused(rep, opened, []));
        Assert.Equal("INVALID_VALUE", await Refused(rep, opened, [1], type: "text/html"));
        Assert.Equal("STAGE_DOCUMENT_UNKNOWN", await Refused(rep, opened, [1], key: "poem"));
        Assert.False(await IsProvided(rep, opened.Id()));
    }

    [Theory, EveryDatabase]
    public async Task A_document_that_is_taken_back_counts_no_more(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var opened = await rep.OpenGated();
        var added = await Add(rep, opened, [1, 2, 3]);

        await rep.Do("withdrawDocument", new { id = added.Id(), version = 1 }, "document { id withdrawnAt }");

        Assert.False(await IsProvided(rep, opened.Id()));
    }

    [Theory, EveryDatabase]
    public async Task A_stale_version_is_refused(Database database)
    {
        var rep = await (await servers.Of(database)).As("li.ming");
        var opened = await rep.OpenGated();
        await Add(rep, opened, [1, 2, 3]);

        Assert.Equal("STALE_VERSION", await Refused(rep, opened, [4]));
    }

    private static async Task<JsonElement> Add(CrmClient client, JsonElement opportunity, byte[] content)
    {
        var payload = await Upload(client, opportunity, content, "survey-report", "application/pdf");
        Assert.Equal(JsonValueKind.Null, payload.GetProperty("errors").ValueKind);
        return payload.GetProperty("document");
    }

    private static async Task<string?> Refused(
        CrmClient client,
        JsonElement opportunity,
        byte[] content,
        string key = "survey-report",
        string type = "application/pdf") =>
        (await Upload(client, opportunity, content, key, type)).FirstError().GetProperty("code").GetString();

    private static Task<JsonElement> Upload(CrmClient client, JsonElement opportunity, byte[] content, string key, string type) =>
        client.AddDocument(opportunity.Id(), opportunity.Version(), opportunity.OpenStages()[1], key, content, type);

    private static async Task<bool> IsProvided(CrmClient client, string id)
    {
        var opportunity = await client.Read(id, "checklist { nodes { nodeId documents { provided } } }");
        return opportunity.GetProperty("checklist").GetProperty("nodes").EnumerateArray()
            .Single(node => node.GetProperty("nodeId").GetString() == "S01")
            .GetProperty("documents")[0].GetProperty("provided").GetBoolean();
    }

    private static async Task<HttpStatusCode> Status(CrmClient client, string id) =>
        (await client.Send(HttpMethod.Get, Address(id))).StatusCode;

    private static string Address(string id) => $"/files/documents?id={Uri.EscapeDataString(id)}";
}
