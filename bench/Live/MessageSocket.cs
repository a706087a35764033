using System.Buffers;
using System.Net.Sockets;
using System.Net.WebSockets;

namespace CrmGraph.Bench.Live;

/// <summary>A WebSocket that gives whole messages.</summary>
internal sealed class MessageSocket : IDisposable
{
    private const int ReceiveBufferSize = 64 * 1024;

    /// <summary>Who does not read holds little in the kernel at this end: what is measured is the server's.</summary>
    private static readonly HttpMessageInvoker Connecting = new(new SocketsHttpHandler { ConnectCallback = Connect });

    private readonly ClientWebSocket _socket = new();
    private readonly SemaphoreSlim _turn = new(1);

    public async Task Open(Uri address, string? protocol, CancellationToken stop)
    {
        if (protocol is not null)
        {
            _socket.Options.AddSubProtocol(protocol);
        }

        _socket.Options.KeepAliveInterval = Timeout.InfiniteTimeSpan;
        await _socket.ConnectAsync(address, Connecting, stop);
    }

    public async Task Send(ReadOnlyMemory<byte> message, CancellationToken stop)
    {
        await _turn.WaitAsync(stop);
        try
        {
            await _socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, stop);
        }
        finally
        {
            _turn.Release();
        }
    }

    /// <summary>The next message; null when the server closed the connection.</summary>
    public async Task<ReadOnlyMemory<byte>?> Receive(CancellationToken stop)
    {
        var message = new ArrayBufferWriter<byte>(1_024);
        while (true)
        {
            var chunk = await _socket.ReceiveAsync(message.GetMemory(1_024), stop);
            if (chunk.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Advance(chunk.Count);
            if (chunk.EndOfMessage)
            {
                return message.WrittenMemory;
            }
        }
    }

    public void Dispose()
    {
        _socket.Dispose();
        _turn.Dispose();
    }

    private static async ValueTask<Stream> Connect(SocketsHttpConnectionContext context, CancellationToken stop)
    {
        var socket = new Socket(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true, ReceiveBufferSize = ReceiveBufferSize };
        await socket.ConnectAsync(context.DnsEndPoint, stop);
        return new NetworkStream(socket, ownsSocket: true);
    }
}
