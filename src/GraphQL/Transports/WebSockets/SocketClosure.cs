using System.Net.WebSockets;

namespace CrmGraph.GraphQL.Transports.WebSockets;

/// <summary>Why the server ends a connection, with the close codes of graphql-transport-ws.</summary>
internal sealed record SocketClosure(int Code, string Reason)
{
    public static SocketClosure Normal { get; } = new((int)WebSocketCloseStatus.NormalClosure, "Bye");

    /// <summary>The server stops; the client reconnects, perhaps to another node.</summary>
    public static SocketClosure GoingAway { get; } = new((int)WebSocketCloseStatus.EndpointUnavailable, "Going away");

    public static SocketClosure TooBig { get; } = new((int)WebSocketCloseStatus.MessageTooBig, "Message too big");

    public static SocketClosure BadMessage { get; } = new(4400, "Invalid message received");

    public static SocketClosure Unauthorized { get; } = new(4401, "Unauthorized");

    public static SocketClosure Forbidden { get; } = new(4403, "Forbidden");

    public static SocketClosure InitTimeout { get; } = new(4408, "Connection initialisation timeout");

    public static SocketClosure SubscriberExists { get; } = new(4409, "Subscriber already exists");

    public static SocketClosure TooManyInits { get; } = new(4429, "Too many initialisation requests");

    public static SocketClosure Failed { get; } = new(4500, "Internal server error");
}
