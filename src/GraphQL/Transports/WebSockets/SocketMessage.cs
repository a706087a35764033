using System.Text.Json;

namespace CrmGraph.GraphQL.Transports.WebSockets;

/// <summary>A message of the client: <c>connection_init</c>, <c>ping</c>, <c>pong</c>, <c>subscribe</c> or <c>complete</c>.</summary>
internal sealed record SocketMessage(string Type, string? Id, JsonElement? Payload)
{
    public static SocketMessage Parse(ReadOnlySpan<byte> json)
    {
        try
        {
            var message = JsonElement.Parse(json);
            return new SocketMessage(
                message.GetProperty("type").GetString() ?? throw new SocketViolationException(SocketClosure.BadMessage),
                message.TryGetProperty("id", out var id) ? id.GetString() : null,
                message.TryGetProperty("payload", out var payload) ? payload : null);
        }
        catch (Exception wrong) when (wrong is JsonException or KeyNotFoundException or InvalidOperationException)
        {
            throw new SocketViolationException(SocketClosure.BadMessage);
        }
    }

    /// <summary>The id of the operation the message is about; without one the message is no message.</summary>
    public string RequireId() =>
        string.IsNullOrEmpty(Id) ? throw new SocketViolationException(SocketClosure.BadMessage) : Id;

    /// <summary>The request of a <c>subscribe</c> message.</summary>
    public JsonElement RequireRequest() =>
        Payload is { ValueKind: JsonValueKind.Object } request
            ? request
            : throw new SocketViolationException(SocketClosure.BadMessage);
}
