using System.Diagnostics;
using System.Globalization;
using CrmGraph.Bench.Measuring;

namespace CrmGraph.Bench.Live;

/// <summary>Many clients that watch their teams' pipelines while the teams change them.</summary>
internal static class LiveBench
{
    private const int OpenedAtOnce = 50;
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromSeconds(10);

    public static async Task Run(LiveOptions options)
    {
        Console.WriteLine(Machine.Describe());
        await using var server = await LiveServer.Start();
        using var company = new LiveCompany(server.Address);
        await company.Found(options.Teams);
        using var stop = new CancellationTokenSource();
        var watchers = Watchers(options).ToList();
        var silent = Enumerable.Range(0, options.Silent).Select(n => new Watcher(new HubWire(), n % options.Teams)).ToList();
        var opening = Stopwatch.StartNew();
        await Parallel.ForEachAsync(watchers.Concat(silent), new ParallelOptions { MaxDegreeOfParallelism = OpenedAtOnce }, async (watcher, _) =>
            await watcher.Open(server.Address, company.Teams[watcher.Team].WatcherToken, company.Pipeline, company.Head, stop.Token));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture, $"{watchers.Count} watching and {silent.Count} silent connections in {opening.Elapsed.TotalSeconds:0.0} s"));

        var reading = watchers.ConvertAll(watcher => Task.Run(() => watcher.Read(stop.Token)));
        var beating = Beat(watchers.Concat(silent), stop.Token);
        var (server0, machine0) = (ProcessorTime.Of(server.ProcessId), ProcessorTime.OfMachine());
        var writer = new LiveWriter(company);
        var clock = Stopwatch.StartNew();
        await writer.Run(options.Rate, options.Duration);
        var (kernel, seconds) = (KernelMegabytes(), clock.Elapsed.TotalSeconds);
        var memory = ProcessorTime.Megabytes(server.ProcessId);
        var (serverCores, machineCores) = ((ProcessorTime.Of(server.ProcessId) - server0) / seconds, (ProcessorTime.OfMachine() - machine0) / seconds);
        await Task.Delay(Settling);
        await stop.CancelAsync();
        await Task.WhenAll([.. reading, beating]);

        Console.WriteLine(LiveReport.Of(writer, watchers));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"server {serverCores:0.00} of {machineCores:0.00} cores used on the machine, {memory:0} MB; TCP buffers of the kernel {kernel:0.0} MB"));
        watchers.ForEach(watcher => watcher.Close());
        silent.ForEach(watcher => watcher.Close());
    }

    private static IEnumerable<Watcher> Watchers(LiveOptions options)
    {
        IEnumerable<Wire> wires =
        [
            .. Enumerable.Range(0, options.SignalR).Select(_ => new HubWire()),
            .. Enumerable.Range(0, options.Sockets).Select(_ => new SocketWire()),
            .. Enumerable.Range(0, options.Streams).Select(_ => new StreamWire()),
        ];
        return wires.Select((wire, number) => new Watcher(wire, number % options.Teams));
    }

    private static async Task Beat(IEnumerable<Watcher> watchers, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(BetweenBeats, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var watcher in watchers.Where(watcher => !watcher.IsCut))
            {
                await watcher.Beat(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }

    /// <summary>What all TCP connections of the machine hold in the kernel.</summary>
    private static double KernelMegabytes()
    {
        var fields = File.ReadLines("/proc/net/sockstat").First(line => line.StartsWith("TCP:", StringComparison.Ordinal)).Split(' ');
        return long.Parse(fields[^1], CultureInfo.InvariantCulture) * Environment.SystemPageSize / (1024d * 1024);
    }
}
