namespace CrmGraph.GraphQL.Transports.WebSockets;

/// <summary>The client broke the protocol; the connection is closed.</summary>
internal sealed class SocketViolationException(SocketClosure closure) : Exception(closure.Reason)
{
    public SocketClosure Closure { get; } = closure;
}
