namespace CrmGraph.GraphQL.Transports;

/// <summary>The permission to use a WebSocket.</summary>
/// <param name="ExpiresAt">When the connection is closed with 4403, usually the end of the token; null for never.</param>
public sealed record SocketGrant(DateTimeOffset? ExpiresAt = null);
