using CrmGraph.Bench.Measuring;

namespace CrmGraph.Bench.Start;

/// <summary>How soon the embedded server answers after its start, and how much memory it takes.</summary>
internal static class StartFigures
{
    private const int Starts = 5;

    public static async Task Print(string server)
    {
        var folder = Directory.CreateTempSubdirectory("crm-bench").FullName;
        try
        {
            Console.WriteLine(Machine.Describe());
            await using (var first = await RunningServer.Start(server, folder))
            {
                Console.WriteLine($"First start, demo company filled in: {first.FirstAnswer.TotalSeconds:0.0} s to the first answer");
            }

            var starts = new List<RunningServer>();
            for (var run = 1; run <= Starts; run++)
            {
                await using var started = await RunningServer.Start(server, folder);
                await started.Work();
                Console.WriteLine($"Start {run}: first answer after {started.FirstAnswer.TotalSeconds:0.00} s, peak memory while serving {started.PeakMegabytes} MB");
                starts.Add(started);
            }

            Console.WriteLine($"Median first answer {Median.Of(starts.Select(s => s.FirstAnswer.TotalSeconds)):0.00} s, highest peak {starts.Max(s => s.PeakMegabytes)} MB");
        }
        finally
        {
            Directory.Delete(folder, recursive: true);
        }
    }
}
