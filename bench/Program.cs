using System.Globalization;
using System.Runtime.InteropServices;
using CrmGraph.Bench;
using CrmGraph.Bench.Comparing;
using CrmGraph.Bench.Floor;
using CrmGraph.Bench.Growing;
using CrmGraph.Bench.Import;
using CrmGraph.Bench.Live;
using CrmGraph.Bench.Micro;
using CrmGraph.Bench.Pipeline;
using CrmGraph.Bench.Reports;
using CrmGraph.Bench.Servers;
using CrmGraph.Bench.Start;
using CrmGraph.Bench.Tiers;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Unlike the signals themselves, leaving by oneself lets everybody clean up.
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Leave);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Leave);

Dictionary<string, Func<string[], Task>> commands = new()
{
    ["start"] = _ => StartFigures.Print(BenchPlaces.Product),
    ["compare"] = options => Comparison.Run(BenchOptions.Read(options)),
    ["check"] = _ => Check(),
    ["growth"] = options => Growth.Run(BenchOptions.Read(options)),
    ["micro"] = _ => Task.Run(MicroBenchmarks.Run),
    ["hold"] = options => Comparison.Hold(BenchOptions.Read(options)),
    ["live"] = options => LiveBench.Run(LiveOptions.Read(options)),
    ["import"] = options => ImportBench.Run(options),
    ["reports"] = options => ReportsBench.Run(BenchOptions.Read(options)),
    ["tiers"] = options => TiersBench.Run(BenchOptions.Read(options)),
    ["pipeline"] = options => PipelineBench.Run(BenchOptions.Read(options)),
    // The servers and the writers that the benchmark starts as processes of their own.
    ["sheet"] = options => Task.Run(() => SheetRun.Write(int.Parse(options[0], CultureInfo.InvariantCulture))),
    ["floor"] = options => FloorServer.Run(options[0], options[1]),
};

if (args is [])
{
    await StartFigures.Print(BenchPlaces.Product);
    await Comparison.Run(new BenchOptions());
    return 0;
}

if (!commands.TryGetValue(args[0], out var run))
{
    await Console.Error.WriteLineAsync($"usage: ./dev bench [{string.Join(" | ", commands.Keys)}] [options]   (bench/README.md says more)");
    return 2;
}

await run(args[1..]);
return 0;

static async Task Check()
{
    await Comparison.Run(BenchOptions.Check);
    await Growth.Run(BenchOptions.Check);
}

static void Leave(PosixSignalContext signal)
{
    const int Interrupted = 130;
    signal.Cancel = true;
    Environment.Exit(Interrupted);
}
