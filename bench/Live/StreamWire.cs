using System.Net.Http.Headers;
using System.Text;

namespace CrmGraph.Bench.Live;

/// <summary>Server-sent events.</summary>
internal sealed class StreamWire : Wire
{
    private static readonly HttpClient Http = new(new SocketsHttpHandler { MaxConnectionsPerServer = int.MaxValue })
    {
        Timeout = Timeout.InfiniteTimeSpan,
    };

    private HttpResponseMessage? _response;
    private StreamReader? _lines;

    public override async Task Open(Uri server, string token, Subscription subscription, long after, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, new Uri(server, "/graphql"))
        {
            Content = new ByteArrayContent(subscription.ForHttp(after)),
        };
        request.Content.Headers.ContentType = new MediaTypeHeaderValue("application/json");
        request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", token);
        request.Headers.Accept.ParseAdd("text/event-stream");
        _response = await Http.SendAsync(request, HttpCompletionOption.ResponseHeadersRead, stop);
        _response.EnsureSuccessStatusCode();
        _lines = new StreamReader(await _response.Content.ReadAsStreamAsync(stop));
    }

    public override async Task<IReadOnlyList<ReadOnlyMemory<byte>>?> Next(CancellationToken stop)
    {
        const string Data = "data: ";
        return await _lines!.ReadLineAsync(stop) is not { } line ? null
            : line.StartsWith(Data, StringComparison.Ordinal) ? [Encoding.UTF8.GetBytes(line[Data.Length..])]
            : [];
    }

    public override void Dispose()
    {
        _lines?.Dispose();
        _response?.Dispose();
    }
}
