using System.Globalization;
using CrmGraph.Bench;
using CrmGraph.Bench.Comparing;
using CrmGraph.Bench.Floor;
using CrmGraph.Bench.Growing;
using CrmGraph.Bench.Micro;
using CrmGraph.Bench.Servers;
using CrmGraph.Bench.Start;

CultureInfo.DefaultThreadCurrentCulture = CultureInfo.InvariantCulture;
CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
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
    case "floor" when args is [_, var connectionString, var url]:
        await FloorServer.Run(connectionString, url);
        return 0;
    default:
        await Console.Error.WriteLineAsync("usage: ./dev bench [start | check | growth | micro | hold | compare --only CrmGraph --seconds 3 --rounds 3 …]   (bench/README.md says more)");
        return 2;
}
