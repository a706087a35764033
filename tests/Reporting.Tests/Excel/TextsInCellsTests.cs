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

    [Fact]
    public void Long_names_take_more_lines()
    {
        using var output = new MemoryStream();
        ReportWorkbook.Write(SomeReports.Table(3, string.Join(' ', Enumerable.Repeat("客户 with a long name", 9))), ReportLanguage.En, output);
        using var workbook = new OpenedWorkbook(output.ToArray());

        Assert.Empty(workbook.SheetNames.SelectMany(name => Hidden(workbook, name)));
    }

    /// <summary>Texts that are wider than their column and have a neighbour, or have more lines than their row is high.</summary>
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
                : TextWidth.Of(text) > width && workbook.Value(sheet, Beside(address)) is not null
            select $"{sheet} {address}: {text}";
    }

    private static bool Wraps(WorkbookPart workbook, SdkCell cell)
    {
        var format = (CellFormat)workbook.WorkbookStylesPart!.Stylesheet.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        return format.Alignment?.WrapText?.Value == true;
    }

    /// <summary>The address of the next cell of the row; no sheet here goes beyond column Z.</summary>
    private static string Beside(string address) => $"{(char)(address[0] + 1)}{address[1..]}";
}
