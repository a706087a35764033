using CrmGraph.Bench.Measuring;
using CrmGraph.Bench.Servers;

namespace CrmGraph.Bench.Growing;

/// <summary>The tables of growth: how many times as much a request costs.</summary>
internal static class GrowthReport
{
    public static Task Write(IReadOnlyList<Slice> slices, IReadOnlyList<Slice> pages, BenchOptions options)
    {
        if (slices.Count == 0)
        {
            return Task.CompletedTask;
        }

        var report = new Report("Growth", options);
        foreach (var operation in BenchOperation.All.Where(o => slices.Any(slice => slice.Operation == o.Name)))
        {
            var table = BySize(slices.Where(slice => slice.Operation == operation.Name), options);
            report.Add($"{operation.Name.ToUpperInvariant()}: {operation.Title}", "", table);
        }

        report.Add("With the depth in a list", $"{options.Sizes[^1].Opportunities} opportunities, pages of {WalkedList.PageSize}.", ByDepth(pages));
        return report.Write([.. slices, .. pages], options);
    }

    private static SliceTable BySize(IEnumerable<Slice> slices, BenchOptions options)
    {
        var table = new SliceTable(["Server", "Connections", "Opportunities"], $"{options.BaseSize.Opportunities}", asCost: true);
        foreach (var server in slices.GroupBy(slice => (slice.Subject, slice.Connections)))
        {
            var usual = server.Where(slice => slice.Opportunities == options.BaseSize.Opportunities).ToList();
            foreach (var size in server.GroupBy(slice => slice.Opportunities).OrderBy(group => group.Key))
            {
                table.Add([server.Key.Subject, $"{server.Key.Connections}", $"{size.Key}"], [.. size], usual);
            }
        }

        return table;
    }

    private static SliceTable ByDepth(IReadOnlyList<Slice> pages)
    {
        var table = new SliceTable(["List", "Page"], DeepPages.First, asCost: true);
        foreach (var list in pages.GroupBy(slice => slice.Operation))
        {
            var first = list.Where(slice => slice.Subject == DeepPages.First).ToList();
            foreach (var depth in list.GroupBy(slice => slice.Subject))
            {
                table.Add([list.Key, depth.Key], [.. depth], first);
            }
        }

        return table;
    }
}
