using CrmGraph.Reporting.Reports;
using CrmGraph.Reporting.Tests.Reports;
using CrmGraph.Reporting.WeeklyReview;
using DocumentFormat.OpenXml.Spreadsheet;

namespace CrmGraph.Reporting.Tests.Excel;

/// <summary>Whoever opens a workbook reads every text whole, without widening a column or a row.</summary>
public sealed class TextsInCellsTests
{
    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public void Every_text_of_the_review_is_seen_whole(ReportLanguage language)
    {
        using var output = new MemoryStream();
        WeeklyReviewWorkbook.Write(ReviewFixture.Week(), language, output);
        using var workbook = new OpenedWorkbook(output.ToArray());

        Assert.Empty(workbook.HiddenTexts());
    }

    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public void Long_headings_widen_their_column(ReportLanguage language)
    {
        var columns = Enumerable.Range(1, 4).Select(number => new ReportColumn(new($"上一个月的转化率之{number}", $"Conversion of the month before, {number}"), 40, ColumnKind.Count));
        var section = new ReportSection(new("表", "Table"), [.. columns], [[.. Enumerable.Range(1, 4).Select(number => ReportCell.Of((decimal)number))]]);
        using var output = new MemoryStream();
        ReportWorkbook.Write(SomeReports.Table(0, "") with { Sections = [section] }, language, output);
        using var workbook = new OpenedWorkbook(output.ToArray());

        Assert.Empty(workbook.HiddenTexts());
    }

    [Fact]
    public void Headings_of_lists_stay_readable_beside_the_button_of_their_filter()
    {
        using var output = new MemoryStream();
        ListWorkbook.Write("List", [new("Amount in the base currency", 12), new("Expected close", 12)], [[1m, "x"], [2m, "y"], [3m, "2"]], DateTime.UnixEpoch, output, hasTotals: true);
        using var workbook = new OpenedWorkbook(output.ToArray());

        Assert.Empty(workbook.HiddenTexts());
        Assert.Equal("A1:B3", workbook.Sheet("List").Worksheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
    }

    [Fact]
    public void Long_names_take_more_lines()
    {
        using var output = new MemoryStream();
        ReportWorkbook.Write(SomeReports.Table(3, string.Join(' ', Enumerable.Repeat("客户 with a long name", 9))), ReportLanguage.En, output);
        using var workbook = new OpenedWorkbook(output.ToArray());

        Assert.Empty(workbook.HiddenTexts());
    }
}
