using System.Globalization;
using System.Runtime.InteropServices;
using CrmGraph.Bench;

CultureInfo.CurrentCulture = CultureInfo.InvariantCulture;
if (args is not [var server])
{
    await Console.Error.WriteLineAsync("usage: ./dev bench   (it hands over the built server)");
    return 2;
}

var folder = Directory.CreateTempSubdirectory("crm-bench").FullName;
try
{
    Console.WriteLine($"{Environment.ProcessorCount} cores, {RuntimeInformation.OSDescription}, {RuntimeInformation.FrameworkDescription}");
    await using (var first = await RunningServer.Start(server, folder))
    {
        Console.WriteLine($"First start, demo company filled in: {first.FirstAnswer.TotalSeconds:0.0} s to the first answer");
    }

    var starts = new List<RunningServer>();
    for (var run = 1; run <= 5; run++)
    {
        await using var started = await RunningServer.Start(server, folder);
        await started.Work();
        Console.WriteLine($"Start {run}: first answer after {started.FirstAnswer.TotalSeconds:0.00} s, peak memory while serving {started.PeakMegabytes} MB");
        starts.Add(started);
    }

    Console.WriteLine($"Median first answer {starts.Select(s => s.FirstAnswer.TotalSeconds).Order().ElementAt(2):0.00} s, highest peak {starts.Max(s => s.PeakMegabytes)} MB");
    return 0;
}
finally
{
    Directory.Delete(folder, recursive: true);
}
