using System.Globalization;
using System.Text;
using CrmGraph.Bench.Measuring;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Comparing;

/// <summary>The tables of a comparison, as Markdown.</summary>
internal static class ComparisonReport
{
    public static async Task Write(IReadOnlyList<Slice> slices, IReadOnlyList<string> absent, BenchOptions options, TextWriter output)
    {
        var text = Text(slices, absent, options);
        await output.WriteLineAsync(text);
        if (options.Output is { } file)
        {
            await File.WriteAllTextAsync(file, text);
        }
    }

    private static string Text(IReadOnlyList<Slice> slices, IReadOnlyList<string> absent, BenchOptions options)
    {
        var text = new StringBuilder("# Side by side\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{Machine.Describe()}; load, servers and PostgreSQL share it.\n\n");
        text.Append(CultureInfo.InvariantCulture, $"{options.Size.Customers} customers, {options.Size.Opportunities} opportunities, {options.Size.Activities} activities; ");
        text.Append(CultureInfo.InvariantCulture, $"{options.Rounds} rounds of {options.Slice.TotalSeconds:0} s, medians; × is the median of the ratios to the floor within a round.\n");
        foreach (var missing in absent)
        {
            text.Append(CultureInfo.InvariantCulture, $"\n{missing} is not installed here and was left out.\n");
        }

        foreach (var operation in BenchOperation.All.Where(o => slices.Any(slice => slice.Operation == o.Name)))
        {
            text.Append(CultureInfo.InvariantCulture, $"\n## {operation.Name.ToUpperInvariant()}: {operation.Title}\n\n");
            text.Append("| Server | Connections | requests/s | × floor | p50 ms | p99 ms | server µs/request | database µs/request | memory MB |\n");
            text.Append("|---|---:|---:|---:|---:|---:|---:|---:|---:|\n");
            foreach (var group in slices.Where(slice => slice.Operation == operation.Name).GroupBy(slice => (slice.Connections, slice.Server)))
            {
                text.Append(Row([.. group], slices)).Append('\n');
            }
        }

        text.Append(CultureInfo.InvariantCulture, $"\nOther work on the machine meanwhile: {Median.Of(slices.Select(s => s.OtherCores)):0.0} cores in the median, {slices.Max(s => s.OtherCores):0.0} at most.\n");
        return text.ToString();
    }

    private static string Row(IReadOnlyList<Slice> group, IReadOnlyList<Slice> all)
    {
        double Middle(Func<Slice, double> value) => Median.Of(group.Select(value));
        var ratio = Middle(slice => slice.RequestsPerSecond / FloorOf(slice, all).RequestsPerSecond);
        return string.Create(
            CultureInfo.InvariantCulture,
            $"| {group[0].Server} | {group[0].Connections} | {Middle(s => s.RequestsPerSecond):0} | {ratio:0.00} | {Middle(s => s.P50):0.00} | {Middle(s => s.P99):0.0} | {Middle(s => s.ServerMicroseconds):0} | {Middle(s => s.DatabaseMicroseconds):0} | {Middle(s => s.Megabytes):0} |");
    }

    private static Slice FloorOf(Slice slice, IReadOnlyList<Slice> all) => all.Single(other =>
        other.Server == ServerDescription.Floor
        && other.Operation == slice.Operation
        && other.Connections == slice.Connections
        && other.Round == slice.Round);
}
