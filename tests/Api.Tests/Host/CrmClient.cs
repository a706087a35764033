using System.Net.Http.Headers;
using System.Text.Json;

namespace CrmGraph.Api.Tests.Host;

/// <summary>Talks to the server as a front end does.</summary>
internal sealed class CrmClient(HttpClient http, string? token)
{
    public string? Token => token;

    public static async Task<CrmClient> SignIn(HttpClient http, string userName)
    {
        var response = await http.PostAsJsonAsync("/auth/token", new { userName });
        response.EnsureSuccessStatusCode();
        var answer = await response.Content.ReadFromJsonAsync<JsonElement>();
        return new CrmClient(http, answer.GetProperty("accessToken").GetString());
    }

    /// <summary>The data of an answer that must have no errors.</summary>
    public async Task<JsonElement> Data(string query, object? variables = null)
    {
        var answer = await Post(query, variables);
        Assert.False(answer.TryGetProperty("errors", out var errors), $"{query}\n{errors}");
        return answer.GetProperty("data");
    }

    /// <summary>The first error of an answer that must have one.</summary>
    public async Task<JsonElement> Error(string query, object? variables = null)
    {
        var answer = await Post(query, variables);
        return answer.GetProperty("errors")[0];
    }

    public async Task<JsonElement> Post(string query, object? variables = null)
    {
        using var response = await Send(HttpMethod.Post, "/graphql", JsonContent.Create(new { query, variables }));
        return await response.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<HttpResponseMessage> Send(
        HttpMethod method,
        string address,
        HttpContent? content = null,
        string? language = null,
        EntityTagHeaderValue? knownTag = null)
    {
        using var request = new HttpRequestMessage(method, address) { Content = content };
        if (token is not null)
        {
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        }

        if (language is not null)
        {
            request.Headers.AcceptLanguage.ParseAdd(language);
        }

        if (knownTag is not null)
        {
            request.Headers.IfNoneMatch.Add(knownTag);
        }

        return await http.SendAsync(request);
    }
}
