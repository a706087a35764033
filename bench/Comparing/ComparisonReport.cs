using CrmGraph.Bench.Measuring;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Comparing;

/// <summary>The tables of a comparison: one for each operation, every server beside the floor.</summary>
internal static class ComparisonReport
{
    public static Task Write(IReadOnlyList<Slice> slices, IReadOnlyList<string> absent, BenchOptions options)
    {
        var report = new Report("Side by side", options);
        report.Add("What is asked", $"{options.Size.Customers} customers, {options.Size.Opportunities} opportunities, {options.Size.Activities} activities.\n");
        foreach (var missing in absent)
        {
            report.Add(missing, "Not installed here and left out.\n");
        }

        foreach (var operation in BenchOperation.All.Where(o => slices.Any(slice => slice.Operation == o.Name)))
        {
            var table = new SliceTable(["Server", "Connections"], ServerDescription.Floor);
            foreach (var group in slices.Where(slice => slice.Operation == operation.Name).GroupBy(s => (s.Connections, s.Subject)))
            {
                var floor = slices.Where(s => s.Subject == ServerDescription.Floor && s.Operation == operation.Name && s.Connections == group.Key.Connections);
                table.Add([group.Key.Subject, $"{group.Key.Connections}"], [.. group], [.. floor]);
            }

            report.Add($"{operation.Name.ToUpperInvariant()}: {operation.Title}", "", table);
        }

        return report.Write(slices, options);
    }
}
