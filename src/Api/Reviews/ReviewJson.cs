using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using CrmGraph.Domain.Reviews;

namespace CrmGraph.Api.Reviews;

/// <summary>A data set as the text that is kept of it. A part that a later release adds is empty in what an earlier one kept.</summary>
internal static class ReviewJson
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web)
    {
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.SnakeCaseUpper) },
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
        IgnoreReadOnlyProperties = true,
    };

    public static string Write(WeeklyReviewData data) => JsonSerializer.Serialize(data, Options);

    public static WeeklyReviewData Read(string text) =>
        JsonSerializer.Deserialize<WeeklyReviewData>(text, Options)
        ?? throw new JsonException("The text holds no review.");
}
