using System.Text;
using System.Text.Json;

namespace CrmGraph.Bench.Live;

/// <summary>graphql-transport-ws.</summary>
internal sealed class SocketWire : Wire
{
    private static readonly byte[] Pong = Encoding.UTF8.GetBytes("{\"type\":\"pong\"}");

    private readonly MessageSocket _socket = new();

    public override async Task Open(Uri server, string token, Subscription subscription, long after, CancellationToken stop)
    {
        await _socket.Open(new UriBuilder(server) { Scheme = "ws", Path = "/graphql" }.Uri, "graphql-transport-ws", stop);
        var init = new { type = "connection_init", payload = new { authorization = $"Bearer {token}" } };
        await _socket.Send(JsonSerializer.SerializeToUtf8Bytes(init), stop);
        await _socket.Receive(stop);
        await _socket.Send(subscription.ForSocket(after), stop);
    }

    public override async Task<IReadOnlyList<ReadOnlyMemory<byte>>?> Next(CancellationToken stop)
    {
        if (await _socket.Receive(stop) is not { } message)
        {
            return null;
        }

        using var sent = JsonDocument.Parse(message);
        return sent.RootElement.GetProperty("type").GetString() switch
        {
            "next" => [Encoding.UTF8.GetBytes(sent.RootElement.GetProperty("payload").GetRawText())],
            "error" or "complete" => null,
            _ => [],
        };
    }

    public override Task Beat(CancellationToken stop) => _socket.Send(Pong, stop);

    public override void Dispose() => _socket.Dispose();
}
