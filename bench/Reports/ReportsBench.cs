using CrmGraph.Bench.Measuring;

namespace CrmGraph.Bench.Reports;

/// <summary>How long reports take and how much memory: printed, written as sheets, and gathered from a large company.</summary>
internal static class ReportsBench
{
    public static async Task Run(BenchOptions options)
    {
        Console.WriteLine(Machine.Describe());
        var figures = new ReportFigures();
        PrintRun.Report(figures);
        await SheetRun.Report(100_000, figures, "2 s, 100 MB");
        await SheetRun.Report(1_000_000, figures, "150 MB");
        await GatherRun.Report(options, figures);
        await figures.Write(options);
    }
}
