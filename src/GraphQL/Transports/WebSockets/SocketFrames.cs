using System.Buffers;
using System.Text.Json;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Transports.WebSockets;

/// <summary>The messages of the server as the bytes that are sent.</summary>
internal static class SocketFrames
{
    public static ReadOnlyMemory<byte> Acknowledgement { get; } = Frame("connection_ack");

    public static ReadOnlyMemory<byte> Pong { get; } = Frame("pong");

    /// <summary>A heartbeat with the newest sequence, so that a client can tell silence from loss.</summary>
    public static ReadOnlyMemory<byte> Ping(long? head) => head is null ? Frame("ping") : Frame("ping", null, writer =>
    {
        writer.WriteStartObject("payload");
        writer.WriteNumber("sequence", head.Value);
        writer.WriteEndObject();
    });

    public static ReadOnlyMemory<byte> Next(string id, ResponsePayload payload) => Frame("next", id, writer =>
    {
        writer.WritePropertyName("payload");
        writer.WriteRawValue(payload.Json.Span, skipInputValidation: true);
    });

    public static ReadOnlyMemory<byte> Error(string id, IReadOnlyList<GraphQLError> errors) =>
        Frame("error", id, writer => ErrorWriter.Write(writer, "payload", errors));

    public static ReadOnlyMemory<byte> Complete(string id) => Frame("complete", id);

    private static ReadOnlyMemory<byte> Frame(string type, string? id = null, Action<Utf8JsonWriter>? payload = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonFormat.OfResponses))
        {
            writer.WriteStartObject();
            if (id is not null)
            {
                writer.WriteString("id", id);
            }

            writer.WriteString("type", type);
            payload?.Invoke(writer);
            writer.WriteEndObject();
        }

        return buffer.WrittenMemory;
    }
}
