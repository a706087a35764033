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

    public static void Report(ReportFigures figures)
    {
        var week = ReviewFixture.Week();
        figures.Add("Weekly review with every section, zh-CN", Measure(() => WeeklyReviewPdf.Render(week, ReportLanguage.Zh)));
        figures.Add("The same in English", Measure(() => WeeklyReviewPdf.Render(week, ReportLanguage.En)));
        figures.Add("Four pages of it, zh-CN", Measure(Printer(FourPages(week))), "20 ms, 5 MB");
        figures.Add("With a table of 1,000 rows, zh-CN", Measure(Printer(ReviewFixture.Week(1_000))), "100 ms");
        figures.Add("The workbook of the week", Measure(() => Workbook(week)));
    }

    /// <summary>The review without its outlook, discipline and parts: the sections that fill four pages.</summary>
    private static WeeklyReviewData FourPages(WeeklyReviewData week) => week with { Forecast = null };

    private static Func<byte[]> Printer(WeeklyReviewData data) => () => WeeklyReviewPdf.Render(data, ReportLanguage.Zh);

    private static byte[] Workbook(WeeklyReviewData data)
    {
        using var output = new MemoryStream();
        WeeklyReviewWorkbook.Write(data, ReportLanguage.Zh, output);
        return output.ToArray();
    }

    private static string Measure(Func<byte[]> make)
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
        return string.Create(
            CultureInfo.InvariantCulture,
            $"{Median.Of(times):0.0} ms in the median, {times.Min():0.0} ms at best, {allocated:0.0} MB allocated, {length / 1024} KB");
    }
}
