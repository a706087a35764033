using System.Diagnostics;
using System.Globalization;

namespace CrmGraph.Bench.Live;

/// <summary>Everybody who is connected: those who watch their team, and those who subscribe to everything and do not read.</summary>
internal sealed class LiveAudience(Uri server, LiveCompany company, LiveOptions options)
{
    private const int OpenedAtOnce = 50;

    private readonly Subscription _subscription = new(company.Pipeline, options.Padding);

    public IReadOnlyList<Watcher> Watching { get; } =
    [
        .. Enumerable.Repeat<Func<Wire>>(() => new HubWire(), options.SignalR)
            .Concat(Enumerable.Repeat<Func<Wire>>(() => new SocketWire(), options.Sockets))
            .Concat(Enumerable.Repeat<Func<Wire>>(() => new StreamWire(), options.Streams))
            .Select((connect, number) => new Watcher(connect, number % options.Teams)),
    ];

    public IReadOnlyList<Watcher> Silent { get; } = [.. Enumerable.Range(0, options.Silent).Select(_ => new Watcher(() => new HubWire(), null))];

    public async Task OpenAll(IReadOnlyList<Watcher> watchers)
    {
        var clock = Stopwatch.StartNew();
        await Parallel.ForEachAsync(
            watchers, new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce }, async (watcher, stop) => await Open(watcher, stop));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{watchers.Count} {(ReferenceEquals(watchers, Silent) ? "silent" : "watching")} connections in {clock.Elapsed.TotalSeconds:0.0} s"));
    }

    /// <summary>Those who did not read do so now, up to that many changes; who was cut comes back and reads the rest. Says how many were.</summary>
    public async Task<string> WakeTheSilent(int changes, TimeSpan patience)
    {
        using var stop = new CancellationTokenSource(patience);
        await Task.WhenAll(Silent.Select(watcher => watcher.Read(stop.Token, changes)));
        var cut = Silent.Where(watcher => watcher.IsCut).ToList();
        var clock = Stopwatch.StartNew();
        await Task.WhenAll(cut.Select(async watcher =>
        {
            await Open(watcher, default);
            await watcher.Read(stop.Token, changes);
        }));
        return string.Create(
            CultureInfo.InvariantCulture, $"{cut.Count} of {Silent.Count} silent ones had been cut, came back and read for {clock.Elapsed.TotalSeconds:0.0} s");
    }

    public void Close()
    {
        foreach (var watcher in Watching.Concat(Silent))
        {
            watcher.Close();
        }
    }

    private Task Open(Watcher watcher, CancellationToken stop) => watcher.Open(
        server, watcher.Team is { } team ? company.Teams[team].WatcherToken : company.AdministratorToken, _subscription, company.Head, stop);
}
