using CrmGraph.Bench.Measuring;

namespace CrmGraph.Bench.Pipeline;

/// <summary>How long it takes to change many opportunities at once, and to read how the pipeline was.</summary>
internal static class PipelineBench
{
    public static async Task Run(BenchOptions options)
    {
        List<Timing> bulk = [];
        await BulkChanges.Measure(bulk);
        List<Timing> past = [];
        await PastBoards.Measure(options, past);
        var report = $"""
            # Pipeline

            {Machine.Describe()}; client, server and database share it. Times as a client of the graph sees them.

            ## Many at once: {BulkChanges.Count:#,0} opportunities in one request, embedded database

            {Timing.Table(bulk)}
            ## How it was: {options.Size.Opportunities:#,0} opportunities, PostgreSQL, as a manager

            {Timing.Table(past)}
            """;
        Console.WriteLine(report);
        if (options.Output is { } file)
        {
            await File.WriteAllTextAsync(file, report);
        }
    }
}
