using System.Globalization;
using DocumentFormat.OpenXml;
using DocumentFormat.OpenXml.Packaging;
using DocumentFormat.OpenXml.Spreadsheet;
using DocumentFormat.OpenXml.Validation;
using SdkCell = DocumentFormat.OpenXml.Spreadsheet.Cell;

namespace CrmGraph.Reporting.Tests.Excel;

/// <summary>A workbook read back with the Open XML SDK, which shares no code with our writer.</summary>
internal sealed class OpenedWorkbook : IDisposable
{
    private readonly SpreadsheetDocument _document;
    private readonly Dictionary<string, Dictionary<string, SdkCell>> _sheets;

    public OpenedWorkbook(byte[] bytes)
    {
        var stream = new MemoryStream();
        stream.Write(bytes);
        _document = SpreadsheetDocument.Open(stream, isEditable: true);
        _sheets = Workbook.Workbook.Descendants<Sheet>().ToDictionary(
            s => s.Name!.Value!,
            s => Part(s).Worksheet.Descendants<SdkCell>().ToDictionary(c => c.CellReference!.Value!));
    }

    public WorkbookPart Workbook => _document.WorkbookPart!;

    public IReadOnlyList<string> SheetNames => [.. Workbook.Workbook.Descendants<Sheet>().Select(s => s.Name!.Value!)];

    public IEnumerable<TableDefinitionPart> Tables => Workbook.WorksheetParts.SelectMany(p => p.TableDefinitionParts);

    public WorksheetPart Sheet(string name) => Part(Workbook.Workbook.Descendants<Sheet>().Single(s => s.Name == name));

    public IReadOnlyList<string> Errors(FileFormatVersions version) =>
        [.. new OpenXmlValidator(version).Validate(_document).Select(e => $"{e.Part?.Uri} {e.Path?.XPath}: {e.Description}")];

    /// <summary>Every cell with a formula.</summary>
    public IEnumerable<(string Sheet, string Address)> Formulas =>
        from sheet in _sheets
        from cell in sheet.Value
        where cell.Value.CellFormula is not null
        select (sheet.Key, cell.Key);

    public string? Formula(string sheet, string address) => Find(sheet, address)?.CellFormula?.Text;

    public bool HasQuotePrefix(string sheet, string address)
    {
        var format = (CellFormat)Workbook.WorkbookStylesPart!.Stylesheet.CellFormats!.ElementAt((int)Find(sheet, address)!.StyleIndex!.Value);
        return format.QuotePrefix?.Value == true;
    }

    public decimal? Number(string sheet, string address) => Value(sheet, address) as decimal?;

    public string? Text(string sheet, string address) => Value(sheet, address) as string;

    /// <summary>A decimal, a string, a bool, or null for an empty cell.</summary>
    public object? Value(string sheet, string address)
    {
        var cell = Find(sheet, address);
        var type = cell?.DataType?.Value;
        if (type == CellValues.InlineString)
        {
            return cell!.InlineString!.Text!.Text;
        }

        if (cell?.CellValue is not { } value)
        {
            return null;
        }

        return type == CellValues.String
            ? value.Text
            : type == CellValues.Boolean
                ? value.Text == "1"
                : decimal.Parse(value.Text, NumberStyles.Float, CultureInfo.InvariantCulture);
    }

    /// <summary>Every text of a sheet, cell by cell.</summary>
    public IEnumerable<string> Texts(string sheet) => _sheets[sheet].Keys.Select(address => Text(sheet, address)).OfType<string>();

    /// <summary>The address of the first cell with this text.</summary>
    public string AddressOf(string sheet, string text, int occurrence = 0) =>
        _sheets[sheet].Keys.Where(address => Text(sheet, address) == text).ElementAt(occurrence);

    public void Dispose() => _document.Dispose();

    private SdkCell? Find(string sheet, string address) => _sheets[sheet].GetValueOrDefault(address);

    private WorksheetPart Part(Sheet sheet) => (WorksheetPart)Workbook.GetPartById(sheet.Id!.Value!);
}
