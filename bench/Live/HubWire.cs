using System.Text;
using System.Text.Json;

namespace CrmGraph.Bench.Live;

/// <summary>SignalR's JSON protocol over a WebSocket, without its client, which is too heavy to be had by the thousand.</summary>
internal sealed class HubWire : Wire
{
    private const byte RecordSeparator = 0x1e;
    private const int Completion = 3;

    private static readonly byte[] Handshake = Encoding.UTF8.GetBytes("{\"protocol\":\"json\",\"version\":1}\u001e");
    private static readonly byte[] Ping = Encoding.UTF8.GetBytes("{\"type\":6}\u001e");

    private readonly MessageSocket _socket = new();
    private bool _isOver;

    public override async Task Open(Uri server, string token, Subscription subscription, long after, CancellationToken stop)
    {
        var address = new UriBuilder(server) { Scheme = "ws", Path = "/hubs/graphql", Query = $"access_token={token}" };
        await _socket.Open(address.Uri, null, stop);
        await _socket.Send(Handshake, stop);
        await _socket.Receive(stop);
        await _socket.Send(Encoding.UTF8.GetBytes($"{subscription.ForHub(after)}\u001e"), stop);
    }

    public override async Task<IReadOnlyList<ReadOnlyMemory<byte>>?> Next(CancellationToken stop) =>
        !_isOver && await _socket.Receive(stop) is { } message ? Items(message) : null;

    public override Task Beat(CancellationToken stop) => _socket.Send(Ping, stop);

    public override void Dispose() => _socket.Dispose();

    private List<ReadOnlyMemory<byte>> Items(ReadOnlyMemory<byte> message)
    {
        var items = new List<ReadOnlyMemory<byte>>();
        while (message.Span.IndexOf(RecordSeparator) is var end and >= 0)
        {
            using var record = JsonDocument.Parse(message[..end]);
            if (record.RootElement.TryGetProperty("item", out var item))
            {
                items.Add(Encoding.UTF8.GetBytes(item.GetRawText()));
            }

            _isOver |= record.RootElement.TryGetProperty("type", out var type) && type.GetInt32() == Completion;
            message = message[(end + 1)..];
        }

        return items;
    }
}
