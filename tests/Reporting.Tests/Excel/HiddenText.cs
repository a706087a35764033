using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using SdkCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace CrmGraph.Reporting.Tests.Excel;

/// <summary>What somebody who opens a workbook does not read whole without widening a column or a row.</summary>
internal static class HiddenText
{
    private const double IndentOnBothSides = 2;
    private const double PointsOfALine = 15;
    private const double StandardHeight = 18;

    /// <summary>The hidden texts of all sheets, each with its place.</summary>
    public static IEnumerable<string> HiddenTexts(this OpenedWorkbook workbook) => workbook.SheetNames.SelectMany(name => In(workbook, name));

    /// <summary>Texts that are wider than their column and have a neighbour on either side, or have more lines than their row is high.</summary>
    private static IEnumerable<string> In(OpenedWorkbook workbook, string sheet)
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
                ? Lines(text, width - IndentOnBothSides) * PointsOfALine > (row.Height?.Value ?? StandardHeight)
                : Width(text) > width && Beside(address).Any(neighbour => workbook.Value(sheet, neighbour) is not null)
            select $"{sheet} {address}: {text}";
    }

    private static double Lines(string text, double width) => text.Split('\n').Sum(line => Math.Max(1, Math.Ceiling(Width(line) / width)));

    /// <summary>In the unit of column widths: an ideograph is as wide as two digits.</summary>
    private static double Width(string text) => text.Sum(letter => letter < '\u1100' ? 1 : 2);

    private static bool Wraps(WorkbookPart workbook, SdkCell cell)
    {
        var format = (CellFormat)workbook.WorkbookStylesPart!.Stylesheet.CellFormats!.ElementAt((int)cell.StyleIndex!.Value);
        return format.Alignment?.WrapText?.Value == true;
    }

    /// <summary>The addresses left and right of a cell; no sheet here goes beyond column Z.</summary>
    private static string[] Beside(string address) => [$"{(char)(address[0] - 1)}{address[1..]}", $"{(char)(address[0] + 1)}{address[1..]}"];
}
