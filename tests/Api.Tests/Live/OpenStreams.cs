using CrmGraph.Api.Tests.Host;

namespace CrmGraph.Api.Tests.Live;

/// <summary>One caller's connections over every transport there is.</summary>
internal sealed class OpenStreams : IAsyncDisposable
{
    private readonly LiveClient _hub;
    private readonly SocketClient _socket;
    private readonly EventSource _stream;

    private OpenStreams(LiveClient hub, SocketClient socket, EventSource stream) => (_hub, _socket, _stream) = (hub, socket, stream);

    public static async Task<OpenStreams> Of(CrmServer server, CrmClient client)
    {
        var pipeline = await client.ProjectPipeline();
        var hub = await LiveClient.Connect(server, client);
        var socket = await SocketClient.Open(server, client.Token);
        await socket.Subscribe(LiveSteps.Changes, new { pipeline });
        var stream = await EventSource.Open(server, client.Token, new { pipeline });
        await hub.Execute("{ me { id } }");
        return new OpenStreams(hub, socket, stream);
    }

    /// <summary>Waits until the server has closed them all.</summary>
    public async Task Closed()
    {
        await _hub.Closed();
        Assert.Equal(4403, await _socket.Closed());
        await _stream.Ended();
    }

    public async ValueTask DisposeAsync()
    {
        await _hub.DisposeAsync();
        _socket.Dispose();
        _stream.Dispose();
    }
}
