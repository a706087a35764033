using System.Text;

namespace CrmGraph.Api.Import.Tables;

/// <summary>
/// Comma-separated values as RFC 4180 has them: a value in quotation marks may hold commas, line ends and doubled quotation marks.
/// Semicolons and tabs separate as well, whichever the first line has most of.
/// </summary>
internal sealed class CsvTableReader : TableReader
{
    private const char Quote = '"';
    private const int End = -1;

    private static readonly char[] Separators = [',', ';', '\t'];

    private readonly StreamReader _text;
    private readonly StringBuilder _value = new();
    private readonly char _separator;
    private int _nextLine = 1;

    public CsvTableReader(Stream stream, Encoding encoding)
    {
        _separator = SeparatorOf(FirstLine(stream, encoding));
        stream.Position = 0;
        _text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 64 * 1024);
    }

    protected override bool ReadRow()
    {
        Line = _nextLine;
        var letter = _text.Read();
        if (letter == End)
        {
            return false;
        }

        while (letter is not (End or '\r' or '\n'))
        {
            letter = ReadValue(letter);
        }

        EndLine(letter);
        return true;
    }

    protected override void Dispose(bool disposing) => _text.Dispose();

    /// <summary>Takes a value that begins with this letter; returns the one after its separator, or what ends the row.</summary>
    private int ReadValue(int letter)
    {
        _value.Clear();
        var isQuoted = letter == Quote;
        if (isQuoted)
        {
            ReadQuoted();
            letter = _text.Read();
        }

        for (; letter is not (End or '\r' or '\n') && letter != _separator; letter = _text.Read())
        {
            Append((char)letter);
        }

        Add(_value.ToString());
        if (letter != _separator)
        {
            return letter;
        }

        var next = _text.Read();
        if (next is End or '\r' or '\n')
        {
            Add("");
        }

        return next;
    }

    private void ReadQuoted()
    {
        while (true)
        {
            var letter = _text.Read();
            if (letter == End)
            {
                throw Unreadable.At(Line, "A quotation mark is opened here and never closed.");
            }

            if (letter == Quote)
            {
                if (_text.Peek() != Quote)
                {
                    return;
                }

                _text.Read();
            }

            _nextLine += letter == '\n' || (letter == '\r' && _text.Peek() != '\n') ? 1 : 0;
            Append((char)letter);
        }
    }

    private void Append(char letter)
    {
        if (_value.Length >= MostCharacters)
        {
            throw Unreadable.At(Line, $"A value has more than {MostCharacters} characters; perhaps a quotation mark is never closed.");
        }

        _value.Append(letter);
    }

    private void EndLine(int letter)
    {
        if (letter == '\r' && _text.Peek() == '\n')
        {
            _text.Read();
        }

        _nextLine++;
    }

    private static string FirstLine(Stream stream, Encoding encoding)
    {
        using var text = new StreamReader(stream, encoding, detectEncodingFromByteOrderMarks: true, bufferSize: 4096, leaveOpen: true);
        var start = new char[4096];
        var line = new string(start, 0, text.ReadBlock(start));
        var end = line.AsSpan().IndexOfAny('\r', '\n');
        return end < 0 ? line : line[..end];
    }

    private static char SeparatorOf(string line) => Separators.MaxBy(separator => line.Count(letter => letter == separator));
}
