using System.Net.Http.Headers;
using System.Text.Json;

namespace CrmGraph.Api.Tests.Host;

/// <summary>Sends a file with a mutation, as browsers do.</summary>
internal static class Uploads
{
    /// <summary>The payload of a mutation whose input takes a file in one of its fields.</summary>
    /// <param name="input">The other fields.</param>
    /// <param name="field">The field that takes the file.</param>
    public static async Task<JsonElement> Upload(
        this CrmClient client,
        string mutation,
        object input,
        string selection,
        byte[] content,
        string type = "application/pdf",
        string field = "file")
    {
        var inputType = $"{char.ToUpperInvariant(mutation[0])}{mutation[1..]}Input";
        var query = $"mutation($input: {inputType}!) {{ {mutation}(input: $input) {{ {selection} errors {{ ... on Error {{ code message }} }} }} }}";
        var withFile = JsonSerializer.SerializeToNode(input)!.AsObject();
        withFile[field] = null;
        using var file = new ByteArrayContent(content);
        file.Headers.ContentType = new MediaTypeHeaderValue(type);
        using var form = new MultipartFormDataContent
        {
            { JsonContent.Create(new { query, variables = new { input = withFile } }), "operations" },
            { JsonContent.Create(new Dictionary<string, string[]> { ["0"] = [$"variables.input.{field}"] }), "map" },
            { file, "0", "upload.bin" },
        };
        form.Headers.Add("GraphQL-Preflight", "1");
        using var response = await client.Send(HttpMethod.Post, "/graphql", form);
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        Assert.True(answer.TryGetProperty("data", out var data), answer.ToString());
        return data.GetProperty(mutation);
    }
}
