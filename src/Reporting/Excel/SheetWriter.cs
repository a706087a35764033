using CrmGraph.Reporting.Excel.Packaging;

namespace CrmGraph.Reporting.Excel;

/// <summary>Writes the rows of one sheet, top to bottom and left to right, keeping none of them.</summary>
internal sealed class SheetWriter
{
    private const int MostRows = 1_048_576;
    private const int LongestText = 32_767;

    private readonly Utf8Output _output;
    private readonly StyleSheet _styles;
    private readonly List<(CellStyle Style, int Index)> _lastStyles = [];
    private int _row;
    private int _column = 1;

    public SheetWriter(string name, Utf8Output output, StyleSheet styles, SheetAnnotations annotations)
    {
        (Name, _output, _styles, Annotations) = (name, output, styles, annotations);
    }

    /// <summary>The name it really got.</summary>
    public string Name { get; }

    /// <summary>What it has besides its cells.</summary>
    public SheetAnnotations Annotations { get; }

    /// <summary>Begins the next row, or a later one.</summary>
    /// <param name="row">Its number, from 1; null for the next.</param>
    /// <param name="height">Height in points; null for the standard height.</param>
    public void Row(int? row = null, double? height = null)
    {
        var next = row ?? _row + 1;
        if (next <= _row || next > MostRows)
        {
            throw new InvalidOperationException(FormattableString.Invariant(
                $"Row {next} cannot follow row {_row}: rows go down, to {MostRows} at most."));
        }

        CloseRow();
        (_row, _column) = (next, 1);
        _output.Raw("<row r=\""u8);
        _output.Number(_row);
        if (height is { } points)
        {
            _output.Raw("\" customHeight=\"1\" ht=\""u8);
            _output.Number((decimal)points);
        }

        _output.Raw("\">"u8);
    }

    /// <summary>Leaves cells of the row out.</summary>
    public void Skip(int columns) => _column += columns;

    /// <summary>Writes the next cell of the row.</summary>
    public void Write(in Cell cell)
    {
        var quoted = cell.Kind == CellKind.Text && cell.Formula is null && LooksLikeFormula(cell.Text);
        _output.Raw("<c r=\""u8);
        _output.Raw(CellAddress.Column(_column));
        _output.Number(_row);
        _output.Raw("\" s=\""u8);
        _output.Number(quoted ? _styles.Index(cell.Style, quoted: true) : StyleIndex(cell.Style));
        WriteContent(cell);
        _column++;
    }

    /// <summary>Ends the last row; the sheet's tail follows.</summary>
    public void Finish(string tail)
    {
        CloseRow();
        _output.Raw(tail);
    }

    /// <summary>Text that Excel would turn into a formula as soon as somebody edits the cell.</summary>
    private static bool LooksLikeFormula(string text) =>
        text.Length > 0 && text[0] is '=' or '+' or '-' or '@' or '\t' or '\r' or '\n';

    private void CloseRow()
    {
        if (_row > 0)
        {
            _output.Raw("</row>"u8);
        }
    }

    private void WriteContent(in Cell cell)
    {
        switch (cell.Kind)
        {
            case CellKind.Text when cell.Formula is null:
                WriteText(cell.Text);
                break;
            case CellKind.Text:
                _output.Raw("\" t=\"str\">"u8);
                WriteFormula(cell.Formula);
                WriteValue(cell.Text);
                break;
            case CellKind.Number:
                _output.Raw("\">"u8);
                WriteFormula(cell.Formula);
                WriteValue(cell.Number);
                break;
            case CellKind.Boolean:
                _output.Raw("\" t=\"b\">"u8);
                WriteValue(cell.Number);
                break;
            default:
                _output.Raw("\"/>"u8);
                break;
        }
    }

    /// <summary>Text stands in the cell itself: a table of shared strings would have to be kept until the end.</summary>
    private void WriteText(string text)
    {
        _output.Raw("\" t=\"inlineStr\"><is><t xml:space=\"preserve\">"u8);
        _output.Escaped(Cut(text));
        _output.Raw("</t></is></c>"u8);
    }

    private void WriteFormula(string? formula)
    {
        if (formula is not null)
        {
            _output.Raw("<f>"u8);
            _output.Escaped(formula);
            _output.Raw("</f>"u8);
        }
    }

    private void WriteValue(string text)
    {
        _output.Raw("<v>"u8);
        _output.Escaped(Cut(text));
        _output.Raw("</v></c>"u8);
    }

    private void WriteValue(decimal number)
    {
        _output.Raw("<v>"u8);
        _output.Number(number);
        _output.Raw("</v></c>"u8);
    }

    private static string Cut(string text)
    {
        if (text.Length <= LongestText)
        {
            return text;
        }

        return text[..(char.IsHighSurrogate(text[LongestText - 1]) ? LongestText - 1 : LongestText)];
    }

    /// <summary>Cells below each other mostly share one style object; looking it up by value each time costs more than the cell.</summary>
    private int StyleIndex(CellStyle style)
    {
        while (_lastStyles.Count < _column)
        {
            _lastStyles.Add((CellStyle.Default, 0));
        }

        var last = _lastStyles[_column - 1];
        if (!ReferenceEquals(last.Style, style))
        {
            last = (style, _styles.Index(style));
            _lastStyles[_column - 1] = last;
        }

        return last.Index;
    }
}
