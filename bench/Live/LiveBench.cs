using System.Diagnostics;
using System.Globalization;
using CrmGraph.Bench.Measuring;

namespace CrmGraph.Bench.Live;

/// <summary>Many clients that watch their teams' pipelines while the teams change them.</summary>
internal static class LiveBench
{
    private static readonly TimeSpan Settling = TimeSpan.FromSeconds(5);
    private static readonly TimeSpan CatchingUp = TimeSpan.FromSeconds(120);
    private static readonly TimeSpan BetweenBeats = TimeSpan.FromSeconds(10);

    public static async Task Run(LiveOptions options)
    {
        Console.WriteLine(Machine.Describe());
        await using var server = await LiveServer.Start();
        using var company = new LiveCompany(server.Address);
        await company.Found(options.Teams);
        var before = ProcessorTime.Megabytes(server.ProcessId);
        var audience = new LiveAudience(server.Address, company, options);
        await audience.OpenAll(audience.Watching);

        using var stop = new CancellationTokenSource();
        var reading = audience.Watching.Select(watcher => Task.Run(() => watcher.Read(stop.Token))).ToList();
        var beating = Beat([.. audience.Watching, .. audience.Silent], stop.Token);
        var writer = new LiveWriter(company);
        await writer.Run(options.Rate, options.WarmUp);
        writer.Forget();
        await company.ReadHead();
        await audience.OpenAll(audience.Silent);

        var (server0, machine0) = (ProcessorTime.Of(server.ProcessId), ProcessorTime.OfMachine());
        var clock = Stopwatch.StartNew();
        var kernel = await TcpMemory.MostDuring(writer.Run(options.Rate, options.Duration));
        var seconds = clock.Elapsed.TotalSeconds;
        var memory = ProcessorTime.Megabytes(server.ProcessId);
        var (serverCores, machineCores) = ((ProcessorTime.Of(server.ProcessId) - server0) / seconds, (ProcessorTime.OfMachine() - machine0) / seconds);
        await Task.Delay(Settling);
        await stop.CancelAsync();
        await Task.WhenAll([.. reading, beating]);

        Console.WriteLine(LiveReport.Of(writer, audience.Watching));
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"server {serverCores:0.00} of {machineCores:0.00} cores used on the machine, {memory:0} MB, {before:0} MB before anybody connected; TCP buffers of the kernel at most {kernel:0.0} MB"));
        if (audience.Silent.Count > 0)
        {
            Console.WriteLine(await audience.WakeTheSilent(writer.Changes.Count, CatchingUp));
            Console.WriteLine($"and then: {LiveReport.Delivered(writer, audience.Silent)}");
        }

        audience.Close();
    }

    private static async Task Beat(IReadOnlyList<Watcher> watchers, CancellationToken stop)
    {
        while (!stop.IsCancellationRequested)
        {
            await Task.Delay(BetweenBeats, stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            foreach (var watcher in watchers.Where(watcher => watcher.IsOpen))
            {
                await watcher.Beat(stop).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
        }
    }
}
