using System.Buffers;
using System.Net.WebSockets;

namespace CrmGraph.GraphQL.Transports.WebSockets;

/// <summary>A WebSocket as whole messages: bounded when received, one at a time and never for long when sent.</summary>
internal sealed class SocketConnection(WebSocket socket, GraphQLServerOptions options, CancellationToken aborted) : IDisposable
{
    private readonly SemaphoreSlim _turn = new(1, 1);
    private readonly CancellationTokenSource _ended = CancellationTokenSource.CreateLinkedTokenSource(aborted);

    /// <summary>Cancelled when nothing more will be sent or received.</summary>
    public CancellationToken Ended => _ended.Token;

    /// <summary>Whether the server has said goodbye; what the client still sends is ignored.</summary>
    public bool IsClosing { get; private set; }

    /// <summary>The next message; null when the client closed the connection.</summary>
    public async Task<ReadOnlyMemory<byte>?> ReceiveAsync()
    {
        var message = new ArrayBufferWriter<byte>();
        while (true)
        {
            var chunk = await socket.ReceiveAsync(message.GetMemory(), Ended);
            if (chunk.MessageType == WebSocketMessageType.Close)
            {
                return null;
            }

            message.Advance(chunk.Count);
            Check(chunk.MessageType, message.WrittenCount);
            if (chunk.EndOfMessage)
            {
                return message.WrittenMemory;
            }
        }
    }

    /// <summary>Sends a message; a client that does not read for too long is cut off.</summary>
    public Task SendAsync(ReadOnlyMemory<byte> message) =>
        InTurnAsync(stop => socket.SendAsync(message, WebSocketMessageType.Text, endOfMessage: true, stop).AsTask());

    /// <summary>Says goodbye with a code; the client has as long as for any message to answer.</summary>
    public async Task CloseAsync(SocketClosure closure)
    {
        await InTurnAsync(stop =>
        {
            IsClosing = true;
            return socket.CloseOutputAsync((WebSocketCloseStatus)closure.Code, closure.Reason, stop);
        });
        _ended.CancelAfter(options.StallLimit);
    }

    public Task EndAsync() => _ended.CancelAsync();

    public void Dispose()
    {
        _ended.Dispose();
        _turn.Dispose();
    }

    private void Check(WebSocketMessageType type, int size)
    {
        if (type == WebSocketMessageType.Binary)
        {
            throw new SocketViolationException(SocketClosure.BadMessage);
        }

        if (size > options.MaxBodySize)
        {
            throw new SocketViolationException(SocketClosure.TooBig);
        }
    }

    private async Task InTurnAsync(Func<CancellationToken, Task> send)
    {
        await _turn.WaitAsync(Ended);
        try
        {
            if (IsClosing || socket.State is not (WebSocketState.Open or WebSocketState.CloseReceived))
            {
                return;
            }

            using var stall = CancellationTokenSource.CreateLinkedTokenSource(Ended);
            stall.CancelAfter(options.StallLimit);
            await send(stall.Token);
        }
        finally
        {
            _turn.Release();
        }
    }
}
