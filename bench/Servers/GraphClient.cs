using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CrmGraph.Bench.Servers;

/// <summary>Asks the product in the name of one user.</summary>
internal sealed class GraphClient : IDisposable
{
    private readonly HttpClient _http;

    private GraphClient(HttpClient http) => _http = http;

    public static async Task<GraphClient> SignIn(Uri server, string userName)
    {
        var http = new HttpClient { BaseAddress = server };
        var signedIn = await (await http.PostAsJsonAsync("/auth/token", new { userName })).Content.ReadFromJsonAsync<JsonElement>();
        http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", signedIn.GetProperty("accessToken").GetString());
        return new GraphClient(http);
    }

    /// <summary>The data of an answer, which must have no errors.</summary>
    public async Task<JsonElement> Ask(string query, object? variables = null)
    {
        var answer = await (await _http.PostAsJsonAsync("/graphql", new { query, variables })).Content.ReadFromJsonAsync<JsonElement>();
        return answer.TryGetProperty("errors", out var errors)
            ? throw new InvalidOperationException(errors.ToString())
            : answer.GetProperty("data");
    }

    public void Dispose() => _http.Dispose();
}
