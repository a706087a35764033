using System.Text.Json;

namespace CrmGraph.GraphQL.Transports.Http.Uploads;

/// <summary>Which file stands for which variables: <c>{"0": ["variables.file"]}</c>.</summary>
/// <param name="Places">The places of each file, by the name of its part.</param>
internal sealed record UploadMap(IReadOnlyDictionary<string, List<UploadPlace>> Places)
{
    /// <exception cref="RefusedRequestException">It is no map, or a place of it does not exist in the requests.</exception>
    public static UploadMap Parse(ReadOnlyMemory<byte> json, RequestBody body, int maxFiles)
    {
        try
        {
            using var document = JsonDocument.Parse(json);
            var places = document.RootElement.EnumerateObject().ToDictionary(
                entry => entry.Name, entry => PlacesOf(entry, body), StringComparer.Ordinal);
            return places.Count <= maxFiles ? new UploadMap(places) : throw UploadErrors.TooManyFiles(maxFiles);
        }
        catch (Exception wrong) when (wrong is JsonException or InvalidOperationException or ArgumentException)
        {
            // Text that is no UTF-8 counts as an invalid operation, a key that comes twice as a wrong argument.
            throw UploadErrors.InvalidMap();
        }
    }

    private static List<UploadPlace> PlacesOf(JsonProperty entry, RequestBody body)
    {
        var places = entry.Value.EnumerateArray().Select(path => UploadPlace.Find(path.GetString() ?? "", body)).ToList();
        return places.Count > 0 ? places : throw UploadErrors.NoObjectPath(entry.Name);
    }
}
