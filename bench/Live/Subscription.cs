using System.Globalization;
using System.Text.Json;

namespace CrmGraph.Bench.Live;

/// <summary>What every watcher asks for, as each transport wants it said.</summary>
/// <param name="pipeline">The pipeline's id.</param>
/// <param name="padding">About how many bytes a message is made longer by.</param>
internal sealed class Subscription(string pipeline, int padding)
{
    /// <summary>How long the title of every opportunity is.</summary>
    public const int TitleLength = 100;

    private readonly string _query =
        $$"""
        subscription($pipeline: ID!, $after: Long) {
          pipelineChanges(pipelineId: $pipeline, after: $after) {
            kind version opportunityId baseAmount opportunity { stage { name } title {{Again(padding / TitleLength)}} }
          }
        }
        """;

    public byte[] ForHttp(long after) =>
        JsonSerializer.SerializeToUtf8Bytes(new { query = _query, variables = new { pipeline, after } });

    public byte[] ForSocket(long after) => JsonSerializer.SerializeToUtf8Bytes(
        new { id = "1", type = "subscribe", payload = new { query = _query, variables = new { pipeline, after } } });

    public string ForHub(long after) => JsonSerializer.Serialize(new
    {
        type = 4,
        invocationId = "1",
        target = "Subscribe",
        arguments = new object[] { new { query = _query, variables = new { pipeline } }, after },
    });

    private static string Again(int times) =>
        string.Join(' ', Enumerable.Range(0, times).Select(n => string.Create(CultureInfo.InvariantCulture, $"t{n}: title")));
}
