using System.Diagnostics;
using System.Globalization;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Import;

/// <summary>How long the command's import of a file took, and the most memory its process had.</summary>
internal sealed record ImportRunFigures(TimeSpan Time, long PeakBytes, string Said)
{
    private static readonly TimeSpan Look = TimeSpan.FromMilliseconds(250);

    /// <summary>Runs the command in a process of its own.</summary>
    public static async Task<ImportRunFigures> Of(string file, string connection)
    {
        var start = new ProcessStartInfo("dotnet", [BenchPlaces.Product, "import", file, "--kind", "customers"])
        {
            RedirectStandardOutput = true,
            Environment = { ["ConnectionStrings__Crm"] = connection },
        };
        var watch = Stopwatch.StartNew();
        using var process = Process.Start(start)!;
        var output = process.StandardOutput.ReadToEndAsync();
        var ended = process.WaitForExitAsync();
        var peak = 0L;
        while (await Task.WhenAny(ended, Task.Delay(Look)) != ended)
        {
            peak = Math.Max(peak, PeakOf(process.Id));
        }

        var said = (await output).Split('\n').Last(line => line.StartsWith("Imported", StringComparison.Ordinal));
        return new ImportRunFigures(watch.Elapsed, peak, said);
    }

    /// <summary>The system's own mark of the most that was resident.</summary>
    private static long PeakOf(int processId)
    {
        var file = $"/proc/{processId}/status";
        var line = File.Exists(file) ? File.ReadLines(file).FirstOrDefault(line => line.StartsWith("VmHWM:", StringComparison.Ordinal)) : null;
        return line is null ? 0 : long.Parse(line.Split(' ', StringSplitOptions.RemoveEmptyEntries)[^2], CultureInfo.InvariantCulture) * 1024;
    }
}
