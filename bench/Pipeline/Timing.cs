using System.Diagnostics;
using System.Globalization;
using CrmGraph.Bench.Measuring;

namespace CrmGraph.Bench.Pipeline;

/// <summary>How long something took, over and over.</summary>
/// <param name="What">What it is.</param>
/// <param name="First">The first time, in milliseconds.</param>
/// <param name="Middle">The median of all times.</param>
/// <param name="Longest">The longest time.</param>
internal sealed record Timing(string What, double First, double Middle, double Longest)
{
    public static async Task<Timing> Of(string what, int runs, Func<int, Task> run)
    {
        var times = new double[runs];
        for (var i = 0; i < runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            await run(i);
            times[i] = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        }

        return new Timing(what, times[0], Median.Of(times), times.Max());
    }

    public static string Table(IEnumerable<Timing> timings) =>
        "| | first ms | median ms | longest ms |\n|---|---:|---:|---:|\n" + string.Concat(timings.Select(timing => string.Create(
            CultureInfo.InvariantCulture, $"| {timing.What} | {timing.First:0} | {timing.Middle:0} | {timing.Longest:0} |\n")));
}
