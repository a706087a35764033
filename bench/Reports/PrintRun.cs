using System.Diagnostics;
using System.Globalization;
using CrmGraph.Bench.Measuring;
using CrmGraph.Domain.Reviews;
using CrmGraph.Reporting.Tests;
using CrmGraph.Reporting.WeeklyReview;

namespace CrmGraph.Bench.Reports;

/// <summary>Prints a weekly review over and over; the median of warm runs counts.</summary>
internal static class PrintRun
{
    private const int WarmUps = 40;
    private const int Runs = 60;

    public static void Report()
    {
        var week = ReviewFixture.Week();
        Measure("weekly review, six pages, zh-CN", () => WeeklyReviewPdf.Render(week, ReportLanguage.Zh));
        Measure("the same in English", () => WeeklyReviewPdf.Render(week, ReportLanguage.En));
        Measure("the four pages of earlier releases, zh-CN", Printer(FourPages(week)));
        Measure("with a table of 1,000 rows, zh-CN", Printer(ReviewFixture.Week(1_000)));
        Measure("the workbook of the week", () => Workbook(week));
    }

    /// <summary>The sections that a review had when four pages were its measure.</summary>
    private static WeeklyReviewData FourPages(WeeklyReviewData week) => week with { Forecast = null };

    private static Func<byte[]> Printer(WeeklyReviewData data) => () => WeeklyReviewPdf.Render(data, ReportLanguage.Zh);

    private static byte[] Workbook(WeeklyReviewData data)
    {
        using var output = new MemoryStream();
        WeeklyReviewWorkbook.Write(data, ReportLanguage.Zh, output);
        return output.ToArray();
    }

    private static void Measure(string what, Func<byte[]> make)
    {
        var length = 0;
        for (var i = 0; i < WarmUps; i++)
        {
            length = make().Length;
        }

        var before = GC.GetAllocatedBytesForCurrentThread();
        var times = new List<double>();
        for (var i = 0; i < Runs; i++)
        {
            var start = Stopwatch.GetTimestamp();
            make();
            times.Add(Stopwatch.GetElapsedTime(start).TotalMilliseconds);
        }

        var allocated = (GC.GetAllocatedBytesForCurrentThread() - before) / (double)Runs / (1024 * 1024);
        Console.WriteLine(string.Create(
            CultureInfo.InvariantCulture,
            $"{what}: {Median.Of(times):0.0} ms in the median, {times.Min():0.0} ms at best, {allocated:0.0} MB allocated, {length / 1024} KB"));
    }
}
