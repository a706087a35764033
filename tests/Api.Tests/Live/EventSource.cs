using System.Net.Http.Headers;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;

namespace CrmGraph.Api.Tests.Live;

/// <summary>A client of server-sent events, like a browser's.</summary>
internal sealed class EventSource : IDisposable
{
    private readonly HttpClient _http = new();

    /// <summary>A test that waits for an event that never comes fails instead of hanging.</summary>
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(3));

    private StreamReader _lines = StreamReader.Null;

    /// <param name="server">The server.</param>
    /// <param name="token">The caller's token.</param>
    /// <param name="variables">The pipeline to watch.</param>
    /// <param name="lastEventId">The id of the last event seen, when the client comes back.</param>
    /// <param name="query">What to watch instead of a pipeline.</param>
    public static async Task<EventSource> Open(CrmServer server, string? token, object variables, string? lastEventId = null, string query = LiveSteps.Changes)
    {
        var source = new EventSource();
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server.Address, "/graphql"))
        {
            Content = JsonContent.Create(new { query, variables }),
        };
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.ParseAdd("text/event-stream");
        request.Headers.Add("Last-Event-ID", lastEventId is null ? [] : [lastEventId]);
        var response = await source._http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, source._patience.Token);
        response.EnsureSuccessStatusCode();
        source._lines = new StreamReader(await response.Content.ReadAsStreamAsync(source._patience.Token));
        return source;
    }

    /// <summary>The next event's id and data.</summary>
    public async Task<(string? Id, JsonElement Data)> Next()
    {
        string? id = null;
        while (await _lines.ReadLineAsync(_patience.Token) is { } line)
        {
            if (line.StartsWith("id: ", StringComparison.Ordinal))
            {
                id = line["id: ".Length..];
            }
            else if (line.StartsWith("data: ", StringComparison.Ordinal))
            {
                return (id, JsonElement.Parse(line["data: ".Length..]));
            }
        }

        throw new InvalidOperationException("The stream ended.");
    }

    /// <summary>Waits until the server has ended the stream, whatever it still sends.</summary>
    public async Task Ended()
    {
        try
        {
            while (await _lines.ReadLineAsync(_patience.Token) is not null)
            {
            }
        }
        catch (IOException)
        {
            // The server cut it off.
        }
    }

    public void Dispose()
    {
        _lines.Dispose();
        _http.Dispose();
        _patience.Dispose();
    }
}
