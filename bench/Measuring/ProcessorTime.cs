using System.Globalization;

namespace CrmGraph.Bench.Measuring;

/// <summary>Processor time that processes have used, as Linux counts it.</summary>
internal static class ProcessorTime
{
    private const double TicksPerSecond = 100;

    /// <summary>Seconds of one process.</summary>
    public static double Of(int processId) => Read(processId) is { } times ? times.Own / TicksPerSecond : 0;

    /// <summary>Seconds of a database server: its first process, those it has started and those that have ended.</summary>
    public static double OfDatabase(int processId)
    {
        long ticks = 0;
        foreach (var folder in Directory.EnumerateDirectories("/proc"))
        {
            if (!int.TryParse(Path.GetFileName(folder), CultureInfo.InvariantCulture, out var id) || Read(id) is not { } times)
            {
                continue;
            }

            ticks += id == processId ? times.Own + times.Ended : times.Parent == processId ? times.Own : 0;
        }

        return ticks / TicksPerSecond;
    }

    /// <summary>Seconds of everything on this machine.</summary>
    public static double OfMachine()
    {
        var counts = File.ReadLines("/proc/stat").First().Split(' ', StringSplitOptions.RemoveEmptyEntries).Skip(1)
            .Select(count => long.Parse(count, CultureInfo.InvariantCulture)).ToArray();
        var (idle, waiting) = (counts[3], counts[4]);
        return (counts[..8].Sum() - idle - waiting) / TicksPerSecond;
    }

    /// <summary>Memory of a process in megabytes.</summary>
    public static double Megabytes(int processId)
    {
        const string Resident = "VmRSS:";
        var line = File.ReadLines($"/proc/{processId}/status").First(l => l.StartsWith(Resident, StringComparison.Ordinal));
        return long.Parse(line[Resident.Length..].Replace("kB", "", StringComparison.Ordinal), CultureInfo.InvariantCulture) / 1024d;
    }

    /// <summary>The fields after the program's name, which may hold anything; null once the process is gone.</summary>
    private static Times? Read(int processId)
    {
        try
        {
            var line = File.ReadAllText($"/proc/{processId}/stat");
            var fields = line[(line.LastIndexOf(')') + 2)..].Split(' ');
            long Field(int at) => long.Parse(fields[at], CultureInfo.InvariantCulture);
            return new Times((int)Field(1), Field(11) + Field(12), Field(13) + Field(14));
        }
        catch (IOException)
        {
            return null;
        }
    }

    private sealed record Times(int Parent, long Own, long Ended);
}
