using System.Globalization;
using System.Text;
using System.Xml;
using CrmGraph.Domain;

namespace CrmGraph.Api.Import.Tables;

/// <summary>The rows of a workbook's first sheet. A day comes as the number Excel keeps it as.</summary>
internal sealed class SheetTableReader : TableReader
{
    private const string SharedStringsPart = "xl/sharedStrings.xml";
    private const int Letters = 26;

    private readonly WorkbookArchive _archive;
    private readonly SharedStrings _strings;
    private readonly XmlReader _sheet;
    private readonly StringBuilder _text = new();

    public SheetTableReader(Stream stream)
    {
        _archive = new WorkbookArchive(stream);
        try
        {
            var sheet = WorkbookParts.FirstSheet(_archive);
            using (var strings = _archive.Open(SharedStringsPart))
            {
                _strings = SharedStrings.Read(strings);
            }

            _sheet = _archive.Open(sheet) ?? throw Unreadable.Because("The workbook has no sheet.");
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            _archive.Dispose();
            throw Damaged();
        }
        catch
        {
            _archive.Dispose();
            throw;
        }
    }

    public override bool HasNumberedDays => true;

    protected override bool ReadRow()
    {
        try
        {
            while (_sheet.Read())
            {
                if (_sheet is { NodeType: XmlNodeType.Element, LocalName: "row" })
                {
                    ReadCells();
                    return true;
                }
            }

            return false;
        }
        catch (Exception broken) when (IsDamage(broken))
        {
            throw Damaged();
        }
    }

    protected override void Dispose(bool disposing)
    {
        _sheet.Dispose();
        _archive.Dispose();
    }

    private void ReadCells()
    {
        Line = int.TryParse(_sheet.GetAttribute("r"), NumberStyles.None, CultureInfo.InvariantCulture, out var line) ? line : Line + 1;
        if (_sheet.IsEmptyElement)
        {
            return;
        }

        var depth = _sheet.Depth;
        while (_sheet.Read() && _sheet.Depth > depth)
        {
            if (_sheet is { NodeType: XmlNodeType.Element, LocalName: "c" })
            {
                ReadCell();
            }
        }
    }

    private void ReadCell()
    {
        var column = _sheet.GetAttribute("r") is { } address ? ColumnOf(address) : Values.Count;
        var type = _sheet.GetAttribute("t");
        if (type == "inlineStr")
        {
            SheetText.Read(_sheet, _text);
            Put(column, _text.ToString());
        }
        else if (Value() is { } value)
        {
            Put(column, type == "s" ? Shared(value) : type is null or "n" ? Plain(value) : value);
        }
    }

    /// <summary>What stands in the cell's value; null where it has none.</summary>
    private string? Value()
    {
        if (_sheet.IsEmptyElement)
        {
            return null;
        }

        var (depth, value) = (_sheet.Depth, (string?)null);
        _sheet.Read();
        while (_sheet.Depth > depth)
        {
            if (_sheet is { NodeType: XmlNodeType.Element, LocalName: "v" })
            {
                value = _sheet.ReadElementContentAsString();
            }
            else
            {
                _sheet.Read();
            }
        }

        return value;
    }

    private string Shared(string index) =>
        int.TryParse(index, NumberStyles.None, CultureInfo.InvariantCulture, out var place) ? _strings[place] : "";

    /// <summary>A number as people write it: a phone number must not come as 1.38E10.</summary>
    private static string Plain(string number) =>
        number.Contains('E', StringComparison.OrdinalIgnoreCase)
        && decimal.TryParse(number, NumberStyles.Float, CultureInfo.InvariantCulture, out var value)
            ? value.ToString(CultureInfo.InvariantCulture)
            : number;

    /// <summary>0 for A7, 27 for AB7.</summary>
    private static int ColumnOf(string address)
    {
        var column = 0;
        foreach (var letter in address.TakeWhile(char.IsAsciiLetterUpper))
        {
            column = Math.Min((column * Letters) + (letter - 'A' + 1), MostColumns + 1);
        }

        return column - 1;
    }

    private static bool IsDamage(Exception broken) => broken is XmlException or InvalidDataException;

    private static RuleException Damaged() => Unreadable.Because("The workbook is damaged. Save it again.");
}
