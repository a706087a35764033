using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CrmGraph.GraphQL.Transports.WebSockets;

/// <summary>Accepts WebSockets from our own pages and from programs.</summary>
internal sealed class SocketEndpoint(
    OperationRunner runner, GraphQLServerOptions options, IHostApplicationLifetime lifetime)
{
    private const string Subprotocol = "graphql-transport-ws";

    public async Task HandleAsync(HttpContext http)
    {
        if (!IsAllowed(http.Request))
        {
            throw TransportErrors.ForeignOrigin();
        }

        if (!http.WebSockets.WebSocketRequestedProtocols.Contains(Subprotocol))
        {
            throw TransportErrors.UnknownSubprotocol();
        }

        using var socket = await http.WebSockets.AcceptWebSocketAsync(new WebSocketAcceptContext
        {
            SubProtocol = Subprotocol,
            KeepAliveInterval = options.HeartbeatInterval,
            KeepAliveTimeout = options.StallLimit,
        });
        using var connection = new SocketConnection(socket, options, http.RequestAborted);
        using var session = new SocketSession(connection, http, runner, options);
        await session.RunAsync(lifetime.ApplicationStopping);
    }

    /// <summary>A browser names the page's origin, and no CORS rule holds for WebSockets; programs send none.</summary>
    private bool IsAllowed(HttpRequest request)
    {
        string? origin = request.Headers.Origin;
        return string.IsNullOrEmpty(origin)
            || options.AllowedOrigins.Contains(origin, StringComparer.OrdinalIgnoreCase)
            || (Uri.TryCreate(origin, UriKind.Absolute, out var page)
                && page.Authority.Equals(request.Host.Value, StringComparison.OrdinalIgnoreCase));
    }
}
