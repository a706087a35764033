using System.Text.Json;
using CrmGraph.Tests;

// Each test has the machine to itself: what it measures would be the others.
[assembly: CollectionBehavior(DisableTestParallelization = true)]

namespace CrmGraph.Faults;

/// <summary>Nodes under writes while something goes wrong; afterwards nothing acknowledged is lost and nobody has missed anything.</summary>
internal sealed class Endurance(IReadOnlyList<Node> nodes)
{
    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);
    private static readonly TimeSpan Quiet = TimeSpan.FromSeconds(2);

    public int Opportunities { get; init; } = 10;

    public int Readers { get; init; } = 6;

    /// <summary>Changes a second.</summary>
    public int Rate { get; init; } = 50;

    /// <summary>Two nodes on one PostgreSQL.</summary>
    public static async Task OnTwoNodes(Func<PostgresServer, IReadOnlyList<Node>, CancellationToken, Task> fault, Func<IReadOnlyList<Node>, Endurance>? with = null)
    {
        await using var postgres = await PostgresServer.Create();
        await using var first = await Node.Start(postgres.ConnectionString);
        await using var second = await Node.Start(postgres.ConnectionString);
        IReadOnlyList<Node> nodes = [first, second];
        await (with?.Invoke(nodes) ?? new Endurance(nodes)).Prove(stop => fault(postgres, nodes, stop));
    }

    /// <summary>Writes and reads while the fault happens, and compares what was acknowledged, stored and told.</summary>
    public async Task Prove(Func<CancellationToken, Task> fault)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Longest);
        using var api = new Api(nodes);
        var start = (await api.Ask("{ me { id } }", new { }, patience.Token)).GetProperty("extensions").GetProperty("sequence").GetInt64();
        var writers = new Writers(api);
        await writers.OpenAll(Opportunities, patience.Token);

        using var end = new CancellationTokenSource();
        var count = new TaskCompletionSource<int>();
        var readers = Enumerable.Range(0, Readers).Select(_ => new Reader(api, nodes, writers.Pipeline, start)).ToList();
        var reading = readers.Select((reader, turn) => reader.ReadTo(count.Task, turn, patience.Token)).ToList();
        var writing = writers.Run(Rate, end.Token, patience.Token);
        await fault(patience.Token);
        await Task.Delay(Quiet, patience.Token);
        await end.CancelAsync();
        await writing;
        count.SetResult(writers.Acknowledged);
        await Task.WhenAll(reading);

        Assert.Equal(writers.Acknowledged, writers.Versions.Values.Sum());
        Assert.Equal(writers.Acknowledged, await Events(api, start, patience.Token));
        Assert.All(readers, reader => Assert.Equal((writers.Acknowledged, 0, 0), (reader.Seen.Count, reader.Gaps, reader.Repeats)));
        Assert.All(readers, reader => Assert.Equal(readers[0].Seen, reader.Seen));
        FaultAttribute.Found($"{writers.Acknowledged} acknowledged writes = events = versions, {Readers} readers complete, {readers.Sum(r => r.Returns)} returns, {readers.Sum(r => r.Lags)} of them too slow");
    }

    /// <summary>How many changes of opportunities the feed holds.</summary>
    private static async Task<int> Events(Api api, long after, CancellationToken stop)
    {
        var events = 0;
        JsonElement page;
        do
        {
            page = (await api.Ask("query($after: Long!) { changes(after: $after) { reached hasMore changes { subject } } }", new { after }, stop))
                .GetProperty("data").GetProperty("changes");
            events += page.GetProperty("changes").EnumerateArray().Count(change => change.GetProperty("subject").GetString() == "Opportunity");
            after = page.GetProperty("reached").GetInt64();
        }
        while (page.GetProperty("hasMore").GetBoolean());

        return events;
    }
}
