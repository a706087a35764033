using CrmGraph.Reporting.Excel;
using CrmGraph.Reporting.Reports;
using CrmGraph.Reporting.Tests.Reports;
using CrmGraph.Reporting.WeeklyReview;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SdkCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace CrmGraph.Reporting.Tests.Excel;

/// <summary>Whoever opens a workbook reads every text whole, without widening a column or a row.</summary>
public sealed class TextsInCellsTests
{
    private const double IndentOnBothSides = 2;
    private const double PointsOfALine = 15;
    private const double StandardHeight = 18;

    [Theory]
    [InlineData(ReportLanguage.Zh)]
    [InlineData(ReportLanguage.En)]
    public void Every_text_of_the_review_is_seen_whole(ReportLanguage language)
    {
        using var output = new MemoryStream();
        WeeklyReviewWorkbook.Write(ReviewFixture.Week(), language, output);
        using var workbook = new OpenedWorkbook(output.ToArray());

        Assert.Empty(workbook.SheetNames.SelectMany(name => Hidden(workbook, name)));
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

        Assert.Empty(workbook.SheetNames.SelectMany(name => Hidden(workbook, name)));
    }

    [Fact]
    public void Headings_of_lists_stay_readable_beside_the_button_of_their_filter()
    {
        using var output = new MemoryStream();
        ListWorkbook.Write("List", [new("Amount in the base currency", 12), new("Expected close", 12)], [[1m, "x"], [2m, "y"], [3m, "2"]], DateTime.UnixEpoch, output, hasTotals: true);
        using var workbook = new OpenedWorkbook(output.ToArray());

        Assert.Empty(Hidden(workbook, "List"));
        Assert.Equal("A1:B3", workbook.Sheet("List").Worksheet.GetFirstChild<AutoFilter>()!.Reference!.Value);
    }

    [Fact]
    public void Long_names_take_more_lines()
    {
        using var output = new MemoryStream();
        ReportWorkbook.Write(SomeReports.Table(3, string.Join(' ', Enumerable.Repeat("客户 with a long name", 9))), ReportLanguage.En, output);
        using var workbook = new OpenedWorkbook(output.ToArray());

        Assert.Empty(workbook.SheetNames.SelectMany(name => Hidden(workbook, name)));
    }

    /// <summary>Texts that are wider than their column and have a neighbour on either side, or have more lines than their row is high.</summary>
    private static IEnumerable<string> Hidden(OpenedWorkbook workbook, string sheet)
    {
        var part = workbook.Sheet(sheet);
        var widths = part.Worksheet.Descendants<Column>().Select(column => column.Width!.Value).ToList();
        var merged = part.Worksheet.Descendants<MergeCell>().Select(merge => merge.Reference!.Value!.Split(':')[0]).ToHashSet();
        return
            from row in part.Worksheet.Descendants<Row>()
            from cell in row.Elements<SdkCell>()
            let address = cell.CellReference!.Value!
            let text = workbook.Text(sheet, address)
            where text is not null && !merged.Contains(address)
            let width = widths[address[0] - 'A']
            where Wraps(workbook.Workbook, cell)
                ? TextWidth.Lines(text, width - IndentOnBothSides) * PointsOfALine > (row.Height?.Value ?? StandardHeight)
                : TextWidth.Of(text) > width && Beside(address).Any(neighbour => workbook.Value(sheet, neighbour) is not null)
            select $"{sheet} {address}: {text}";
    }

    private static bool Wraps(WorkbookPart workbook, SdkCell cell)
    {
        var format = (CellFormat)workbook.WorkbookStylesPart!.Stylesheet.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        return format.Alignment?.WrapText?.Value == true;
    }

    /// <summary>The addresses left and right of a cell; no sheet here goes beyond column Z.</summary>
    private static string[] Beside(string address) => [$"{(char)(address[0] - 1)}{address[1..]}", $"{(char)(address[0] + 1)}{address[1..]}"];
}
