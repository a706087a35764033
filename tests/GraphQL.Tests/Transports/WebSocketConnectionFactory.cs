using System.IO.Pipelines;
using System.Net;
using System.Net.WebSockets;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.SignalR.Client;

namespace CrmGraph.GraphQL.Tests.Transports;

/// <summary>
/// Connects a SignalR client by a plain WebSocket; the package with the ready-made connections is not restorable
/// everywhere.
/// </summary>
internal sealed class WebSocketConnectionFactory : IConnectionFactory
{
    /// <summary>A client of the hub at an http:// address, with a token when the hub asks for one.</summary>
    public static HubConnection Connect(Uri hub, string? accessToken = null)
    {
        var address = new UriBuilder(hub)
        {
            Scheme = "ws",
            Query = accessToken is null ? "" : $"access_token={Uri.EscapeDataString(accessToken)}",
        };
        var builder = new HubConnectionBuilder();
        builder.Services.AddSingleton<IConnectionFactory, WebSocketConnectionFactory>();
        builder.Services.AddSingleton<EndPoint>(new UriEndPoint(address.Uri));
        return builder.Build();
    }

    public async ValueTask<ConnectionContext> ConnectAsync(EndPoint endpoint, CancellationToken cancellationToken = default)
    {
        var socket = new ClientWebSocket();
        await socket.ConnectAsync(((UriEndPoint)endpoint).Uri, cancellationToken);
        var (received, sent) = (new Pipe(), new Pipe());
        var closed = new CancellationTokenSource();
        _ = ReceiveAsync(socket, received.Writer, closed);
        _ = SendAsync(socket, sent.Reader);
        return new DefaultConnectionContext(Guid.CreateVersion7().ToString())
        {
            Transport = new Duplex(received.Reader, sent.Writer),
            ConnectionClosed = closed.Token,
        };
    }

    private static async Task ReceiveAsync(ClientWebSocket socket, PipeWriter received, CancellationTokenSource closed)
    {
        try
        {
            while (await socket.ReceiveAsync(received.GetMemory(), default) is { MessageType: not WebSocketMessageType.Close } chunk)
            {
                received.Advance(chunk.Count);
                await received.FlushAsync();
            }

            await received.CompleteAsync();
        }
        catch (WebSocketException cut)
        {
            await received.CompleteAsync(cut);
        }

        await closed.CancelAsync();
    }

    private static async Task SendAsync(ClientWebSocket socket, PipeReader sent)
    {
        try
        {
            while (await sent.ReadAsync() is { IsCompleted: false } read)
            {
                foreach (var part in read.Buffer)
                {
                    await socket.SendAsync(part, WebSocketMessageType.Text, endOfMessage: true, default);
                }

                sent.AdvanceTo(read.Buffer.End);
            }

            await socket.CloseAsync(WebSocketCloseStatus.NormalClosure, null, default);
        }
        catch (WebSocketException)
        {
            // The server is gone: there is nothing left to say goodbye to.
        }
    }

    private sealed class Duplex(PipeReader input, PipeWriter output) : IDuplexPipe
    {
        public PipeReader Input => input;

        public PipeWriter Output => output;
    }
}
