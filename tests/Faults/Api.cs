using System.Collections.Concurrent;
using System.Globalization;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;

namespace CrmGraph.Faults;

/// <summary>Asks whichever node answers, as the administrator; each node signs tokens of its own.</summary>
internal sealed class Api(IReadOnlyList<Node> nodes) : IDisposable
{
    private readonly HttpClient _http = new() { Timeout = TimeSpan.FromSeconds(10) };
    private readonly ConcurrentDictionary<Uri, string> _tokens = new();
    private int _turn;

    /// <summary>Asks until some node gives an answer without errors.</summary>
    public async Task<JsonElement> Ask(string query, object variables, CancellationToken stop)
    {
        while (true)
        {
            var node = nodes[(Interlocked.Increment(ref _turn) & int.MaxValue) % nodes.Count];
            if (await TryAsk(node, query, variables, stop) is { } data)
            {
                return data;
            }

            await Task.Delay(50, stop);
        }
    }

    /// <summary>A stream of server-sent events from that node.</summary>
    public async Task<HttpResponseMessage> Open(Node node, string query, object variables, long after, CancellationToken stop)
    {
        var request = await Request(node, query, variables, stop);
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Add("Last-Event-ID", after.ToString(CultureInfo.InvariantCulture));
        var response = await _http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        response.EnsureSuccessStatusCode();
        return response;
    }

    public void Dispose() => _http.Dispose();

    private async Task<JsonElement?> TryAsk(Node node, string query, object variables, CancellationToken stop)
    {
        try
        {
            using var response = await _http.SendAsync(await Request(node, query, variables, stop), stop);
            var answer = await response.Content.ReadFromJsonAsync<JsonElement>(stop);
            if (response.IsSuccessStatusCode && !answer.TryGetProperty("errors", out _))
            {
                return answer;
            }
        }
        catch (Exception away) when (away is HttpRequestException or JsonException or TaskCanceledException && !stop.IsCancellationRequested)
        {
            // The node or the database is gone; another one, or the same one later, will answer.
        }

        // A node that was started again does not know its old tokens.
        _tokens.TryRemove(node.Address, out _);
        return null;
    }

    private async Task<HttpRequestMessage> Request(Node node, string query, object variables, CancellationToken stop)
    {
        if (!_tokens.TryGetValue(node.Address, out var token))
        {
            using var response = await _http.PostAsJsonAsync(new Uri(node.Address, "/auth/token"), new { userName = "admin" }, stop);
            response.EnsureSuccessStatusCode();
            token = (await response.Content.ReadFromJsonAsync<JsonElement>(stop)).GetProperty("accessToken").GetString()!;
            _tokens[node.Address] = token;
        }

        var request = new HttpRequestMessage(HttpMethod.Post, new Uri(node.Address, "/graphql")) { Content = JsonContent.Create(new { query, variables }) };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        return request;
    }
}
