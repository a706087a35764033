using System.Globalization;

namespace CrmGraph.Bench.Live;

/// <summary>What all TCP connections of the machine hold in the kernel, on both of their ends.</summary>
internal static class TcpMemory
{
    private static readonly TimeSpan Apart = TimeSpan.FromMilliseconds(500);

    /// <summary>The most there was while something ran, in megabytes.</summary>
    public static async Task<double> MostDuring(Task running)
    {
        var most = Megabytes();
        while (!running.IsCompleted)
        {
            await Task.WhenAny(running, Task.Delay(Apart));
            most = Math.Max(most, Megabytes());
        }

        await running;
        return most;
    }

    private static double Megabytes()
    {
        var fields = File.ReadLines("/proc/net/sockstat").First(line => line.StartsWith("TCP:", StringComparison.Ordinal)).Split(' ');
        return long.Parse(fields[^1], CultureInfo.InvariantCulture) * Environment.SystemPageSize / (1024d * 1024);
    }
}
