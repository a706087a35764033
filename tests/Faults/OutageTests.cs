using System.Text.Json;

namespace CrmGraph.Faults;

/// <summary>Two nodes on one PostgreSQL lose parts of themselves under writes; nothing acknowledged is lost and nobody misses anything.</summary>
public sealed class OutageTests
{
    private const int Opportunities = 10;
    private const int Readers = 6;
    private const int Rate = 50;

    private static readonly TimeSpan Longest = TimeSpan.FromMinutes(4);

    [Fact]
    public Task PostgreSQL_stopped_hard_under_writes_loses_nothing() => Endure(async (database, _, stop) =>
    {
        foreach (var away in new[] { TimeSpan.FromSeconds(2), TimeSpan.FromSeconds(6) })
        {
            await Task.Delay(TimeSpan.FromSeconds(3), stop);
            await database.StopHard();
            await Task.Delay(away, stop);
            await database.Start();
        }
    });

    [Fact]
    public Task Each_node_killed_in_turn_under_writes_loses_nothing() => Endure(async (_, nodes, stop) =>
    {
        foreach (var node in nodes)
        {
            await Task.Delay(TimeSpan.FromSeconds(3), stop);
            await node.Kill();
            await Task.Delay(TimeSpan.FromSeconds(1), stop);
            await node.Start();
        }
    });

    private static async Task Endure(Func<Database, IReadOnlyList<Node>, CancellationToken, Task> fault)
    {
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        patience.CancelAfter(Longest);
        await using var database = await Database.Create();
        await using var first = await Node.Start(database);
        await using var second = await Node.Start(database);
        IReadOnlyList<Node> nodes = [first, second];
        using var api = new Api(nodes);
        var start = (await api.Ask("{ me { id } }", new { }, patience.Token)).GetProperty("extensions").GetProperty("sequence").GetInt64();
        var writers = new Writers(api);
        await writers.OpenAll(Opportunities, patience.Token);

        using var end = new CancellationTokenSource();
        var count = new TaskCompletionSource<int>();
        var readers = Enumerable.Range(0, Readers).Select(_ => new Reader(api, nodes, writers.Pipeline, start)).ToList();
        var reading = readers.Select((reader, turn) => reader.ReadTo(count.Task, turn, patience.Token)).ToList();
        var writing = writers.Run(Rate, end.Token, patience.Token);
        await fault(database, nodes, patience.Token);
        await Task.Delay(TimeSpan.FromSeconds(2), patience.Token);
        await end.CancelAsync();
        await writing;
        count.SetResult(writers.Acknowledged);
        await Task.WhenAll(reading);

        Assert.Equal(writers.Acknowledged, writers.Versions.Values.Sum());
        Assert.Equal(writers.Acknowledged, await Events(api, start, patience.Token));
        Assert.All(readers, reader => Assert.Equal((writers.Acknowledged, 0, 0), (reader.Seen.Count, reader.Gaps, reader.Repeats)));
        Assert.All(readers, reader => Assert.Equal(readers[0].Seen, reader.Seen));
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
