using System.Text.Json;
using System.Text.Json.Serialization;

namespace CrmGraph.GraphQL.Transports;

/// <summary>Lets the hub's JSON protocol send a payload's bytes without reading them.</summary>
internal sealed class ResponsePayloadConverter : JsonConverter<ResponsePayload>
{
    public override ResponsePayload Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        throw new JsonException("A response is only written.");

    public override void Write(Utf8JsonWriter writer, ResponsePayload value, JsonSerializerOptions options) =>
        writer.WriteRawValue(value.Json.Span, skipInputValidation: true);
}
