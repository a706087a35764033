using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmGraph.Domain;

namespace CrmGraph.Api.Live;

/// <summary>An event's ids and values as JSON, and back.</summary>
internal static class EventBody
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter() },
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
    };

    public static string Write(DomainEvent happened) => JsonSerializer.Serialize(happened, happened.GetType(), Options);

    public static T Read<T>(EventRecord record)
        where T : DomainEvent =>
        JsonSerializer.Deserialize<T>(record.Body, Options)
        ?? throw new InvalidOperationException($"Event {record.Id} has no body.");
}
