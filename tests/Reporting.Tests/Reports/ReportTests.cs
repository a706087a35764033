using CrmGraph.Reporting.Reports;
using CrmGraph.Reporting.Tests.Excel;
using CrmGraph.Reporting.Tests.WeeklyReview;
using CrmGraph.Reporting.WeeklyReview;
using DocumentFormat.OpenXml;

namespace CrmGraph.Reporting.Tests.Reports;

public sealed class ReportTests
{
    [Theory]
    [InlineData(0, 1)]
    [InlineData(1, 1)]
    [InlineData(30, 1)]
    [InlineData(1000, 29)]
    public void A_table_takes_as_many_pages_as_it_needs(int rows, int pages)
    {
        var text = ReportPdf.Render(SomeReports.Table(rows, "深圳市智造科技有限公司"), ReportLanguage.Zh);

        Assert.Equal(pages, PageCount(text));
    }

    [Theory]
    [MemberData(nameof(HostileTexts.All), MemberType = typeof(HostileTexts))]
    public async Task No_text_can_break_a_report(int index)
    {
        var report = SomeReports.Table(3, HostileTexts.Values[index]) with { Company = HostileTexts.Values[index], Headline = new(HostileTexts.Values[index], "x") };

        var (exitCode, output) = await CommandLineTool.Run("qpdf", ReportPdf.Render(report, ReportLanguage.Zh), TestContext.Current.CancellationToken, "--check", "{file}");
        using var workbook = new OpenedWorkbook(Written(report));

        Assert.True(exitCode == 0, output);
        Assert.Empty(workbook.Errors(FileFormatVersions.Microsoft365));
    }

    [Fact]
    public void Sums_are_formulas_and_dates_are_dates()
    {
        using var workbook = new OpenedWorkbook(Written(SomeReports.Table(5, "客户")));

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
        Assert.Equal(ReportPdf.Render(SomeReports.Table(20, "a"), language), ReportPdf.Render(SomeReports.Table(20, "a"), language));

    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public async Task Every_value_is_printed_and_written(ReportLanguage language)
    {
        var report = SomeReports.ByChance(new Random(5));
        var (_, printed) = await CommandLineTool.Run("pdftotext", ReportPdf.Render(report, language), TestContext.Current.CancellationToken, "-layout", "{file}", "-");
        var text = string.Join(' ', printed.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        using var workbook = new OpenedWorkbook(Written(report, language));

        foreach (var (section, sheet) in report.Sections.Zip(workbook.SheetNames))
        {
            foreach (var (index, row) in section.Rows.Index())
            {
                foreach (var (column, cell) in row.Index())
                {
                    var kind = section.Columns[column].Kind;
                    Assert.Contains(CellText.Of(cell, kind, report.Currency, language), text, StringComparison.Ordinal);
                    Assert.Equal(cell.Number ?? Serial(cell.On), workbook.Number(sheet, $"{(char)('A' + column)}{6 + index}"));
                }
            }
        }
    }

    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public void Every_sum_gives_the_value_that_stands_beside_it(ReportLanguage language)
    {
        using var workbook = new OpenedWorkbook(Written(SomeReports.ByChance(new Random(6)), language));
        var evaluator = new FormulaEvaluator(workbook);

        Assert.NotEmpty(workbook.Formulas);
        Assert.All(workbook.Formulas, formula => Assert.True(FormulaEvaluator.Same(
            workbook.Value(formula.Sheet, formula.Address) ?? string.Empty, evaluator.Calculate(formula.Sheet, formula.Address))));
    }

    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public async Task Sections_are_read_in_their_order_each_under_its_heading(ReportLanguage language)
    {
        var report = SomeReports.ByChance(new Random(7));

        var (_, structure) = await CommandLineTool.Run("pdfinfo", ReportPdf.Render(report, language), TestContext.Current.CancellationToken, "-struct-text", "{file}");

        var places = report.Sections.Select(section => structure.IndexOf($"\"{(language == ReportLanguage.Zh ? section.Title.Zh : section.Title.En)} \"", StringComparison.Ordinal)).ToList();
        Assert.DoesNotContain(-1, places);
        Assert.Equal(places.Order(), places);
        Assert.Equal(report.Sections.Count, structure.Split("THead").Length - 1);
    }

    private static byte[] Written(ReportBook report, ReportLanguage language = ReportLanguage.Zh)
    {
        var output = new MemoryStream();
        ReportWorkbook.Write(report, language, output);
        return output.ToArray();
    }

    /// <summary>A day as a workbook counts it.</summary>
    private static decimal? Serial(DateOnly? day) => day is { } known ? (decimal)known.ToDateTime(TimeOnly.MinValue).ToOADate() : null;

    private static int PageCount(byte[] pdf) => CommandLineTool.Run("pdfinfo", pdf, TestContext.Current.CancellationToken, "{file}").GetAwaiter().GetResult()
        .Output.Split('\n').Where(line => line.StartsWith("Pages:", StringComparison.Ordinal))
        .Select(line => int.Parse(line["Pages:".Length..], System.Globalization.CultureInfo.InvariantCulture)).Single();
}
