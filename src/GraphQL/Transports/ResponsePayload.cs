using System.Buffers;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Transports;

/// <summary>A response as UTF-8 JSON, made once and written as it is by every transport.</summary>
[JsonConverter(typeof(ResponsePayloadConverter))]
internal sealed class ResponsePayload
{
    private ResponsePayload(ReadOnlyMemory<byte> json, long? sequence)
    {
        Json = json;
        Sequence = sequence;
    }

    public ReadOnlyMemory<byte> Json { get; }

    /// <summary>The sequence of the event it answers; null when it has none.</summary>
    public long? Sequence { get; }

    public static ResponsePayload Of(ExecutionResult result, long? sequence = null)
    {
        var buffer = new ArrayBufferWriter<byte>();
        using (var writer = new Utf8JsonWriter(buffer, JsonFormat.OfResponses))
        {
            result.WriteTo(writer);
        }

        return new ResponsePayload(buffer.WrittenMemory, sequence);
    }
}
