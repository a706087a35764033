using CrmGraph.Bench.Measuring;

namespace CrmGraph.Bench.Reports;

/// <summary>How long reports take and how much memory: printed, written as sheets, and gathered from a large company.</summary>
internal static class ReportsBench
{
    public static async Task Run(BenchOptions options)
    {
        Console.WriteLine(Machine.Describe());
        PrintRun.Report();
        await SheetRun.Report(100_000);
        await SheetRun.Report(1_000_000);
        await GatherRun.Report(options);
    }
}
