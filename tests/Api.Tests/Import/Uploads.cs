using System.Text;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;

namespace CrmGraph.Api.Tests.Import;

/// <summary>Files that are imported through the graph.</summary>
internal static class Uploads
{
    /// <summary>Sends a file and answers what <c>startImport</c> says.</summary>
    public static Task<JsonElement> Send(CrmClient client, string content, string kind, string? profileId = null, bool dryRun = false) =>
        Send(client, Encoding.UTF8.GetBytes(content), kind, profileId, dryRun);

    public static async Task<JsonElement> Send(CrmClient client, byte[] content, string kind, string? profileId = null, bool dryRun = false)
    {
        const string Mutation =
            "mutation($input: StartImportInput!) { startImport(input: $input) { run { id } errors { ... on Error { code message } } } }";
        var input = new { file = (object?)null, kind, profileId, dryRun };
        using var file = new ByteArrayContent(content);
        using var form = new MultipartFormDataContent
        {
            { JsonContent.Create(new { query = Mutation, variables = new { input } }), "operations" },
            { JsonContent.Create(new Dictionary<string, string[]> { ["0"] = ["variables.input.file"] }), "map" },
            { file, "0", "file.csv" },
        };
        form.Headers.Add("GraphQL-Preflight", "1");
        using var response = await client.Send(HttpMethod.Post, "/graphql", form);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.TryGetProperty("data", out var data), answer.ToString());
        return data.GetProperty("startImport");
    }

    /// <summary>The run once it has ended; a test that waits for nothing fails.</summary>
    public static async Task<JsonElement> Finished(CrmClient client, string id)
    {
        for (var tries = 0; tries < 300; tries++)
        {
            var run = (await client.Data(
                "query($id: ID!) { importRun(id: $id) { id total brought known rejected finishedAt problem columns { header field } preview { line values { field value } } rejects { nodes { line code } } rejectsFile corrected corrections { nodes { line column field given taken reason reasonZh reasonEn } } } }",
                new { id })).GetProperty("importRun");
            if (run.GetProperty("finishedAt").ValueKind != JsonValueKind.Null)
            {
                Assert.Equal(JsonValueKind.Null, run.GetProperty("problem").ValueKind);
                return run;
            }

            await Task.Delay(100, TestContext.Current.CancellationToken);
        }

        throw new TimeoutException("The import has not ended.");
    }
}
