using System.Diagnostics;

namespace CrmGraph.Bench.Servers;

/// <summary>Runs one of CrmGraph's own commands.</summary>
internal static class ProductCommand
{
    /// <summary>Over the benchmark's database.</summary>
    public static Task Run(BenchPlaces places, params string[] arguments) => Over(places.CrmConnection, arguments);

    public static async Task Over(string connection, params string[] arguments)
    {
        var start = new ProcessStartInfo("dotnet", [BenchPlaces.Product, .. arguments])
        {
            RedirectStandardOutput = true,
            Environment = { ["ConnectionStrings__Crm"] = connection },
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
