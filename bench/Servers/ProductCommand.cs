using System.Diagnostics;

namespace CrmGraph.Bench.Servers;

/// <summary>Runs one of CrmGraph's own commands over the benchmark's database.</summary>
internal static class ProductCommand
{
    public static async Task Run(BenchPlaces places, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [BenchPlaces.Product, .. arguments])
        {
            RedirectStandardOutput = true,
            Environment = { ["ConnectionStrings__Crm"] = places.CrmConnection },
        };
        using var process = Process.Start(start)!;
        var output = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        if (process.ExitCode != 0)
        {
            throw new InvalidOperationException($"CrmGraph {string.Join(' ', arguments)} failed:\n{output}");
        }
    }
}
