using System.Net.WebSockets;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using Microsoft.AspNetCore.SignalR;

namespace CrmGraph.Api.Tests.Live;

/// <summary>One subscription over one of the transports, read to its end.</summary>
internal sealed class AnyStream : IAsyncDisposable
{
    private readonly Func<Task<JsonElement?>> _next;
    private readonly Func<ValueTask> _close;

    private AnyStream(Func<Task<JsonElement?>> next, Func<ValueTask> close) => (_next, _close) = (next, close);

    /// <param name="turn">Which transport: each has its turn.</param>
    /// <param name="server">The server.</param>
    /// <param name="client">Who watches.</param>
    /// <param name="query">What is watched.</param>
    /// <param name="variables">The query's variables.</param>
    public static Task<AnyStream> Open(int turn, CrmServer server, CrmClient client, string query, object variables) => (turn % 3) switch
    {
        0 => OverHub(server, client, query, variables),
        1 => OverSocket(server, client, query, variables),
        _ => OverHttp(server, client, query, variables),
    };

    /// <summary>A stream that is there before anything else happens: its answer has begun.</summary>
    public static async Task<AnyStream> OverHttp(CrmServer server, CrmClient client, string query, object variables)
    {
        var source = await EventSource.Open(server, client.Token, variables, query: query);
        return new AnyStream(async () => (await source.Next()).Data, () => Dispose(source));
    }

    /// <summary>The data of the next message; null when the stream has ended.</summary>
    public async Task<JsonElement?> Next()
    {
        try
        {
            return await _next() is { } message && message.TryGetProperty("data", out var data) ? data : null;
        }
        catch (Exception ended) when (ended is HubException or WebSocketException or IOException or InvalidOperationException)
        {
            return null;
        }
    }

    public ValueTask DisposeAsync() => _close();

    private static async Task<AnyStream> OverHub(CrmServer server, CrmClient client, string query, object variables)
    {
        var hub = await LiveClient.Connect(server, client);
        var messages = hub.Watch(query, variables);
        return new AnyStream(Next, hub.DisposeAsync);

        async Task<JsonElement?> Next()
        {
            try
            {
                return await messages.MoveNextAsync() ? messages.Current : null;
            }
            catch (OperationCanceledException)
            {
                // The connection was closed under the stream, or else patience is over, which this says.
                await hub.Closed();
                return null;
            }
        }
    }

    private static async Task<AnyStream> OverSocket(CrmServer server, CrmClient client, string query, object variables)
    {
        var socket = await SocketClient.Open(server, client.Token);
        await socket.Subscribe(query, variables);
        return new AnyStream(async () => await socket.Next(), () => Dispose(socket));
    }

    private static ValueTask Dispose(IDisposable connection)
    {
        connection.Dispose();
        return ValueTask.CompletedTask;
    }
}
