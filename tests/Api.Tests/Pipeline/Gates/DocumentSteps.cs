using System.Net.Http.Headers;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;

namespace CrmGraph.Api.Tests.Pipeline.Gates;

/// <summary>Hands files in as a front end does.</summary>
internal static class DocumentSteps
{
    private const string Mutation =
        "mutation($input: AddDocumentInput!) { addDocument(input: $input) { document { id version hash size } errors { ... on Error { code message } } } }";

    /// <summary>Adds a document in a multipart request; the payload.</summary>
    public static async Task<JsonElement> Upload(
        this CrmClient client,
        string opportunityId,
        int version,
        string stageId,
        string key,
        byte[] content,
        string type = "application/pdf")
    {
        var input = new { opportunityId, version, stageId, key, file = (object?)null };
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var form = new MultipartFormDataContent
        {
            { JsonContent.Create(new { query = Mutation, variables = new { input } }), "operations" },
            { JsonContent.Create(new Dictionary<string, string[]> { ["0"] = ["variables.input.file"] }), "map" },
            { file, "0", "report.pdf" },
        };
        form.Headers.Add("GraphQL-Preflight", "1");
        using var response = await client.Send(HttpMethod.Post, "/graphql", form);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.TryGetProperty("data", out var data), answer.ToString());
        return data.GetProperty("addDocument");
    }
}
