using System.Net.WebSockets;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;

namespace CrmGraph.Api.Tests.Live;

/// <summary>A graphql-transport-ws client that says who it is in connection_init.</summary>
internal sealed class SocketClient : IDisposable
{
    private readonly ClientWebSocket _socket = new();

    /// <summary>A test that waits for a message that never comes fails instead of hanging.</summary>
    private readonly CancellationTokenSource _patience = new(TimeSpan.FromMinutes(3));

    /// <summary>A connection that the server has accepted.</summary>
    public static async Task<SocketClient> Open(CrmServer server, string? token)
    {
        var client = await Knock(server, token);
        await client.Next("connection_ack");
        return client;
    }

    /// <summary>A connection that has said who it is and not heard yet whether that will do.</summary>
    public static async Task<SocketClient> Knock(CrmServer server, string? token)
    {
        var client = new SocketClient();
        client._socket.Options.AddSubProtocol("graphql-transport-ws");
        await client._socket.ConnectAsync(new UriBuilder(server.Address) { Scheme = "ws", Path = "/graphql" }.Uri, client._patience.Token);
        await client.Send(new { type = "connection_init", payload = new { authorization = $"Bearer {token}" } });
        return client;
    }

    public Task Subscribe(string query, object variables) =>
        Send(new { id = "1", type = "subscribe", payload = new { query, variables } });

    public Task Send(object message) => SendText(JsonSerializer.SerializeToUtf8Bytes(message));

    public Task SendText(byte[] message) =>
        _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, _patience.Token);

    /// <summary>The next message; null when the server closed the connection.</summary>
    public async Task<JsonElement?> Receive()
    {
        var message = new MemoryStream();
        var buffer = new byte[8_192];
        while (true)
        {
            var chunk = await _socket.ReceiveAsync(buffer, _patience.Token);
            if (chunk.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            await message.WriteAsync(buffer.AsMemory(0, chunk.Count), _patience.Token);
            if (chunk.EndOfMessage)
            {
                return JsonElement.Parse(message.ToArray());
            }
        }
    }

    /// <summary>Why the server closed the connection, after the messages that it still sent.</summary>
    public async Task<int> Closed()
    {
        while (await Receive() is not null)
        {
        }

        return (int)_socket.CloseStatus!.Value;
    }

    /// <summary>The response in the next message of that type; pings are passed over.</summary>
    public async Task<JsonElement> Next(string type = "next")
    {
        while (await Receive() is { } message)
        {
            if (message.GetProperty("type").GetString() == type)
            {
                return message.TryGetProperty("payload", out var payload) ? payload : default;
            }
        }

        throw new InvalidOperationException("The server closed the connection.");
    }

    public void Dispose()
    {
        _socket.Dispose();
        _patience.Dispose();
    }
}
