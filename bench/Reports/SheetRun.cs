using System.Diagnostics;
using System.Globalization;
using CrmGraph.Reporting.Reports;

namespace CrmGraph.Bench.Reports;

/// <summary>Writes a long sheet in a process of its own, so that its peak of memory is the sheet's.</summary>
internal static class SheetRun
{
    private static readonly ListColumn[] Columns =
        [.. Enumerable.Range(1, 10).Select(number => new ListColumn(string.Create(CultureInfo.InvariantCulture, $"Column {number}"), 16))];

    public static async Task Report(int rows, ReportFigures figures, string limit)
    {
        var start = new ProcessStartInfo("dotnet", [typeof(SheetRun).Assembly.Location, "sheet", rows.ToString(CultureInfo.InvariantCulture)])
        {
            Environment = { ["DOTNET_gcServer"] = "0" },
            RedirectStandardOutput = true,
        };
        using var process = Process.Start(start)!;
        var measured = await process.StandardOutput.ReadToEndAsync();
        await process.WaitForExitAsync();
        figures.Add(string.Create(CultureInfo.InvariantCulture, $"Sheet of {rows:#,0} rows and 10 columns"), measured.Trim(), limit);
    }

    /// <summary>The process itself.</summary>
    public static void Write(int rows)
    {
        var path = Path.GetTempFileName();
        try
        {
            var watch = Stopwatch.StartNew();
            using (var file = File.Create(path))
            {
                ListWorkbook.Write("Sheet", Columns, Rows(rows), DateTime.UnixEpoch, file);
            }

            var seconds = watch.Elapsed.TotalSeconds;
            using var self = Process.GetCurrentProcess();
            Console.WriteLine(string.Create(
                CultureInfo.InvariantCulture,
                $"{seconds:0.0} s, {self.PeakWorkingSet64 / (1024 * 1024)} MB of memory at most, file of {new FileInfo(path).Length / (1024 * 1024d):0.0} MB"));
        }
        finally
        {
            File.Delete(path);
        }
    }

    private static IEnumerable<IReadOnlyList<object?>> Rows(int count)
    {
        var day = new DateOnly(2026, 1, 1);
        for (var i = 0; i < count; i++)
        {
            yield return
            [
                i, "深圳市智造科技有限公司", "Standard sales", i * 1.25m, day.AddDays(i % 365), i % 7 == 0, "需求确认", i % 1_000, null,
                string.Create(CultureInfo.InvariantCulture, $"Opportunity {i}"),
            ];
        }
    }
}
