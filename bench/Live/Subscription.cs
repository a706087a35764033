using System.Text.Json;

namespace CrmGraph.Bench.Live;

/// <summary>What every watcher asks for, as each transport wants it said.</summary>
internal static class Subscription
{
    private const string Query =
        """
        subscription($pipeline: ID!, $after: Long) {
          pipelineChanges(pipelineId: $pipeline, after: $after) { kind version opportunityId baseAmount opportunity { title stage { name } } }
        }
        """;

    public static byte[] ForHttp(string pipeline, long after) =>
        JsonSerializer.SerializeToUtf8Bytes(new { query = Query, variables = new { pipeline, after } });

    public static byte[] ForSocket(string pipeline, long after) => JsonSerializer.SerializeToUtf8Bytes(
        new { id = "1", type = "subscribe", payload = new { query = Query, variables = new { pipeline, after } } });

    public static string ForHub(string pipeline, long after) => JsonSerializer.Serialize(new
    {
        type = 4,
        invocationId = "1",
        target = "Subscribe",
        arguments = new object[] { new { query = Query, variables = new { pipeline } }, after },
    });
}
