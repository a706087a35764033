using System.Text.Json;

namespace CrmGraph.Faults;

/// <summary>A client that is cut off, comes back to another node and resumes.</summary>
internal sealed class Reader(Api api, IReadOnlyList<Node> nodes, string pipeline, long after)
{
    private const string Changes =
        "subscription($pipeline: ID!) { pipelineChanges(pipelineId: $pipeline) { opportunityId version } }";

    private readonly List<(string Opportunity, int Version)> _seen = [];
    private long _last = after;

    /// <summary>Every change told, in the order told.</summary>
    public IReadOnlyList<(string Opportunity, int Version)> Seen => _seen;

    /// <summary>Messages that say there was one before that never came.</summary>
    public int Gaps { get; private set; }

    public int Repeats { get; private set; }

    /// <summary>How often it had to come back.</summary>
    public int Returns { get; private set; }

    /// <summary>How often it had to because it read too slowly; the stream ends then and is resumed like one that was cut.</summary>
    public int Lags { get; private set; }

    /// <summary>Reads until so many changes were seen; how many is asked with every line, and a quiet stream beats.</summary>
    public async Task ReadTo(Task<int> count, int firstNode, CancellationToken stop)
    {
        for (var turn = firstNode; !HasAll(count); turn++)
        {
            Returns = turn - firstNode;
            try
            {
                using var response = await api.Open(nodes[turn % nodes.Count], Changes, new { pipeline }, _last, stop);
                using var lines = new StreamReader(await response.Content.ReadAsStreamAsync(stop));
                while (!HasAll(count) && await lines.ReadLineAsync(stop) is { } line)
                {
                    Note(line);
                }
            }
            catch (Exception cut) when (cut is HttpRequestException or IOException or TaskCanceledException && !stop.IsCancellationRequested)
            {
                await Task.Delay(100, stop);
            }
        }
    }

    private bool HasAll(Task<int> count) => count.IsCompletedSuccessfully && _seen.Count >= count.Result;

    private void Note(string line)
    {
        const string Data = "data: ";
        if (!line.StartsWith(Data, StringComparison.Ordinal))
        {
            return;
        }

        using var message = JsonDocument.Parse(line.AsMemory(Data.Length));
        var root = message.RootElement;
        if (root.TryGetProperty("errors", out var errors))
        {
            Assert.Equal("LAGGED", errors[0].GetProperty("extensions").GetProperty("code").GetString());
            Lags++;
            return;
        }

        var extensions = root.GetProperty("extensions");
        var (sequence, previous) = (extensions.GetProperty("sequence").GetInt64(), extensions.GetProperty("previous").GetInt64());
        Gaps += previous > _last ? 1 : 0;
        Repeats += sequence <= _last ? 1 : 0;
        _last = sequence;
        var change = root.GetProperty("data").GetProperty("pipelineChanges");
        _seen.Add((change.GetProperty("opportunityId").GetString()!, change.GetProperty("version").GetInt32()));
    }
}
