using CrmGraph.Reporting.Reports;
using CrmGraph.Reporting.Tests.Excel;
using CrmGraph.Reporting.Tests.WeeklyReview;
using CrmGraph.Reporting.WeeklyReview;
using DocumentFormat.OpenXml;

namespace CrmGraph.Reporting.Tests.Reports;

public sealed class ReportTests
{
    private static readonly DateTimeOffset Now = new(2026, 11, 23, 8, 0, 0, TimeSpan.FromHours(8));

    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(30, 1)]
    [InlineData(1000, 29)]
    public void A_table_takes_as_many_pages_as_it_needs(int rows, int pages)
    {
        var text = ReportPdf.Render(Report(rows, "深圳市智造科技有限公司"), ReportLanguage.Zh);

        Assert.Equal(pages, PageCount(text));
    }

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public async Task No_text_can_break_a_report(int index)
    {
        var report = Report(3, HostileTexts.Values[index]) with { Company = HostileTexts.Values[index], Headline = new(HostileTexts.Values[index], "x") };

        var (exitCode, output) = await CommandLineTool.Run("qpdf", ReportPdf.Render(report, ReportLanguage.Zh), TestContext.Current.CancellationToken, "--check", "{file}");
        using var workbook = new OpenedWorkbook(Written(report));

        Assert.True(exitCode == 0, output);
        Assert.Empty(workbook.Errors(FileFormatVersions.Microsoft365));
    }

    [Fact]
    public void Sums_are_formulas_and_dates_are_dates()
    {
        using var workbook = new OpenedWorkbook(Written(Report(5, "客户")));

        var sheet = Assert.Single(workbook.SheetNames);
        Assert.Equal("SUM(B6:B10)", workbook.Formula(sheet, "B11"));
        Assert.Equal(15m, workbook.Number(sheet, "B11"));
        Assert.Equal(46_350m, workbook.Number(sheet, "D6"));
        Assert.Empty(workbook.Errors(FileFormatVersions.Office2013));
    }

    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public void The_same_report_gives_the_same_bytes(ReportLanguage language) =>
        Assert.Equal(ReportPdf.Render(Report(20, "a"), language), ReportPdf.Render(Report(20, "a"), language));

    private static ReportBook Report(int rows, string name) => new(
        new("报告", "Report"),
        new("2026-11", "2026-11"),
        "远景智造",
        "CNY",
        Now,
        [
            new(
                new("表", "Table"),
                [
                    new(new("名称", "Name"), 200),
                    new(new("金额", "Amount"), 100, ColumnKind.Money) { Totalled = true },
                    new(new("占比", "Share"), 100, ColumnKind.Percent),
                    new(new("日期", "Day"), 100, ColumnKind.Day),
                ],
                [
                    .. Enumerable.Range(1, rows).Select(row => (IReadOnlyList<ReportCell>)
                    [
                        ReportCell.Strong(name),
                        ReportCell.Of((decimal)row),
                        ReportCell.Of(0.5m) with { Bar = 0.5 },
                        ReportCell.Of(new DateOnly(2026, 11, 24)),
                    ]),
                ]),
        ]);

    private static byte[] Written(ReportBook report)
    {
        var output = new MemoryStream();
        ReportWorkbook.Write(report, ReportLanguage.Zh, output);
        return output.ToArray();
    }

    private static int PageCount(byte[] pdf) => CommandLineTool.Run("pdfinfo", pdf, TestContext.Current.CancellationToken, "{file}").GetAwaiter().GetResult()
        .Output.Split('\n').Where(line => line.StartsWith("Pages:", StringComparison.Ordinal))
        .Select(line => int.Parse(line["Pages:".Length..], System.Globalization.CultureInfo.InvariantCulture)).Single();
}
