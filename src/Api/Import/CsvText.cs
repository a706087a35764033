using System.Buffers;

namespace CrmGraph.Api.Import;

/// <summary>Writes rows of comma-separated values that a spreadsheet opens as what they are and never as formulas.</summary>
internal static class CsvText
{
    /// <summary>Spreadsheets take a file with this mark for UTF-8.</summary>
    public const char Mark = '\uFEFF';

    private static readonly SearchValues<char> Special = SearchValues.Create(",\"\r\n\t;");

    public static void Write(TextWriter output, IEnumerable<string?> values)
    {
        var isFirst = true;
        foreach (var value in values)
        {
            if (!isFirst)
            {
                output.Write(',');
            }

            isFirst = false;
            Write(output, value ?? "");
        }

        output.Write("\r\n");
    }

    private static void Write(TextWriter output, string value)
    {
        var text = Guarded(value);
        if (text.AsSpan().IndexOfAny(Special) < 0)
        {
            output.Write(text);
            return;
        }

        output.Write('"');
        output.Write(text.Replace("\"", "\"\"", StringComparison.Ordinal));
        output.Write('"');
    }

    /// <summary>What begins like a formula gets an apostrophe, which an import takes away again.</summary>
    private static string Guarded(string value) => value is ['=' or '+' or '-' or '@' or '\t' or '\r', ..] && !IsNumber(value) ? $"'{value}" : value;

    private static bool IsNumber(string value) => value[0] == '-' && value.Length > 1 && value.Skip(1).All(letter => char.IsAsciiDigit(letter) || letter == '.');
}
