using System.Buffers;
using System.Net.WebSockets;
using System.Text;
using System.Text.Json;

namespace CrmGraph.GraphQL.Tests.Transports;

/// <summary>A client that speaks graphql-transport-ws as text, to break the protocol at will.</summary>
internal sealed class GraphQLSocket : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    /// <summary>A test that waits for a message that never comes fails instead of hanging.</summary>
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(1));

    public static async Task<GraphQLSocket> ConnectAsync(SampleHost host, string? origin = null)
    {
        var socket = new GraphQLSocket();
        socket._socket.Options.AddSubProtocol("graphql-transport-ws");
        if (origin is not null)
        {
            socket._socket.Options.SetRequestHeader("Origin", origin);
        }

        await socket._socket.ConnectAsync(new UriBuilder(host.GraphQL) { Scheme = "ws" }.Uri, socket._patience.Token);
        return socket;
    }

    /// <summary>A connection that is initialised and acknowledged.</summary>
    public static async Task<GraphQLSocket> OpenAsync(SampleHost host)
    {
        var socket = await ConnectAsync(host);
        await socket.SendAsync("""{"type":"connection_init"}""");
        await socket.ReceiveAsync();
        return socket;
    }

    public Task SendAsync(string message, WebSocketMessageType type = WebSocketMessageType.Text) =>
        _socket.SendAsync(Encoding.UTF8.GetBytes(message), type, endOfMessage: true, _patience.Token);

    public Task SubscribeAsync(string id, string query) =>
        SendAsync(JsonSerializer.Serialize(new { id, type = "subscribe", payload = new { query } }));

    /// <summary>The next message; null when the server closed the connection.</summary>
    public async Task<string?> ReceiveAsync()
    {
        var message = new ArrayBufferWriter<byte>();
        while (true)
        {
            var chunk = await _socket.ReceiveAsync(message.GetMemory(), _patience.Token);
            if (chunk.MessageType == WebSocketMessageType.Close)
            {
                await _socket.CloseOutputAsync(WebSocketCloseStatus.NormalClosure, null, _patience.Token);
                return null;
            }

            message.Advance(chunk.Count);
            if (chunk.EndOfMessage)
            {
                return Encoding.UTF8.GetString(message.WrittenSpan);
            }
        }
    }

    /// <summary>Reads until the server closes the connection.</summary>
    /// <returns>The close code.</returns>
    public async Task<int> ClosedAsync()
    {
        while (await ReceiveAsync() is not null)
        {
        }

        return (int)_socket.CloseStatus!.Value;
    }

    public Task CloseAsync() => _socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, _patience.Token);

    public void Dispose()
    {
        _socket.Dispose();
        _patience.Dispose();
    }
}
