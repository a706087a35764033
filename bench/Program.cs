using System.Globalization;
using System.Runtime.InteropServices;
using CrmGraph.Bench;
using CrmGraph.Bench.Comparing;
using CrmGraph.Bench.Floor;
using CrmGraph.Bench.Growing;
using CrmGraph.Bench.Live;
using CrmGraph.Bench.Micro;
using CrmGraph.Bench.Reports;
using CrmGraph.Bench.Servers;
using CrmGraph.Bench.Start;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;

// Unlike the signals themselves, leaving by oneself lets everybody clean up.
using var interrupted = PosixSignalRegistration.Create(PosixSignal.SIGINT, Leave);
using var terminated = PosixSignalRegistration.Create(PosixSignal.SIGTERM, Leave);
switch (args.FirstOrDefault())
{
    case null:
        await StartFigures.Print(BenchPlaces.Product);
        await Comparison.Run(new BenchOptions());
        return 0;
    case "start":
        await StartFigures.Print(BenchPlaces.Product);
        return 0;
    case "compare":
        await Comparison.Run(BenchOptions.Read(args[1..]));
        return 0;
    case "check":
        await Comparison.Run(BenchOptions.Check);
        await Growth.Run(BenchOptions.Check);
        return 0;
    case "growth":
        await Growth.Run(BenchOptions.Read(args[1..]));
        return 0;
    case "micro":
        MicroBenchmarks.Run();
        return 0;
    case "hold":
        await Comparison.Hold(BenchOptions.Read(args[1..]));
        return 0;
    case "live":
        await LiveBench.Run(LiveOptions.Read(args[1..]));
        return 0;
    case "reports":
        await ReportsBench.Run(BenchOptions.Read(args[1..]));
        return 0;
    case "sheet" when args is [_, var rows]:
        SheetRun.Write(int.Parse(rows, CultureInfo.InvariantCulture));
        return 0;
    case "floor" when args is [_, var connectionString, var url]:
        await FloorServer.Run(connectionString, url);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: ./dev bench [start | reports | live | check | growth | micro | hold | compare --only CrmGraph --seconds 3 --rounds 3 …]   (bench/README.md says more)");
        return 2;
}

static void Leave(PosixSignalContext signal)
{
    const int Interrupted = 130;
    signal.Cancel = true;
    Environment.Exit(Interrupted);
}
