using System.Text.Json;

namespace CrmGraph.Faults;

/// <summary>Change opportunities of their own as fast as asked for, and each change until it is acknowledged.</summary>
internal sealed class Writers(Api api)
{
    private const string Open =
        """mutation($key: String!) { createOpportunity(input: { title: "Fault", amount: 1, idempotencyKey: $key }) { opportunity { id version pipeline { id } } } }""";

    private const string Revise =
        """
        mutation($id: ID!, $version: Int!, $amount: Decimal!, $key: String!) {
          updateOpportunity(input: { id: $id, version: $version, amount: $amount, idempotencyKey: $key }) {
            opportunity { version } errors { __typename }
          }
        }
        """;

    private int _acknowledged;

    /// <summary>How many changes were acknowledged, the opening ones included.</summary>
    public int Acknowledged => _acknowledged;

    /// <summary>The version that every opportunity has come to.</summary>
    public Dictionary<string, int> Versions { get; } = [];

    public string Pipeline { get; private set; } = "";

    public async Task OpenAll(int count, CancellationToken stop)
    {
        while (Versions.Count < count)
        {
            var answer = await api.Ask(Open, new { key = $"{Guid.CreateVersion7()}" }, stop);
            var opened = answer.GetProperty("data").GetProperty("createOpportunity").GetProperty("opportunity");
            Pipeline = opened.GetProperty("pipeline").GetProperty("id").GetString()!;
            Versions[opened.GetProperty("id").GetString()!] = opened.GetProperty("version").GetInt32();
            _acknowledged++;
        }
    }

    /// <summary>Writes until told to end; what is under way is finished.</summary>
    /// <param name="rate">Changes a second, all writers together.</param>
    /// <param name="end">Tells to end.</param>
    /// <param name="stop">Gives up.</param>
    public async Task Run(int rate, CancellationToken end, CancellationToken stop)
    {
        var pause = TimeSpan.FromSeconds((double)Versions.Count / rate);
        var reached = await Task.WhenAll(Versions.Keys.ToList().Select(id => Write(id, Versions[id], pause, end, stop)));
        foreach (var (id, version) in reached)
        {
            Versions[id] = version;
        }
    }

    private async Task<(string Id, int Version)> Write(string id, int version, TimeSpan pause, CancellationToken end, CancellationToken stop)
    {
        while (!end.IsCancellationRequested)
        {
            var variables = new { id, version, amount = version + 10, key = $"{Guid.CreateVersion7()}" };
            version = Version(await api.Ask(Revise, variables, stop));
            Interlocked.Increment(ref _acknowledged);
            await Task.Delay(pause, end).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }

        return (id, version);
    }

    private static int Version(JsonElement answer) =>
        answer.GetProperty("data").GetProperty("updateOpportunity").GetProperty("opportunity").GetProperty("version").GetInt32();
}
