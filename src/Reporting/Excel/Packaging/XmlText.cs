using System.Buffers;
using System.Globalization;
using System.Text;

namespace CrmGraph.Reporting.Excel.Packaging;

/// <summary>Text as Excel stores it in XML: markup escaped, characters XML cannot hold written as <c>_xHHHH_</c>.</summary>
internal static class XmlText
{
    private const int LengthOfACodedCharacter = 7;

    private static readonly SearchValues<char> Suspicious = SearchValues.Create(
        string.Concat(Enumerable.Range(0, 0x20).Concat(Enumerable.Range(0xD800, 0x800)).Select(c => (char)c))
        + "&<>\"_\uFFFE\uFFFF");

    private static readonly SearchValues<char> HexDigits = SearchValues.Create("0123456789abcdefABCDEF");

    /// <summary>The escaped text; the same instance where there is nothing to escape.</summary>
    public static string Escape(string text)
    {
        var clean = text.AsSpan().IndexOfAny(Suspicious);
        if (clean < 0)
        {
            return text;
        }

        var result = new StringBuilder(text.Length + 16).Append(text, 0, clean);
        for (var at = clean; at < text.Length; at++)
        {
            at += AppendCharacter(result, text, at);
        }

        return result.ToString();
    }

    /// <returns>How many characters beyond the one at <paramref name="at"/> were used.</returns>
    private static int AppendCharacter(StringBuilder result, string text, int at)
    {
        if (at + 1 < text.Length && char.IsSurrogatePair(text[at], text[at + 1]))
        {
            result.Append(text, at, 2);
            return 1;
        }

        _ = text[at] switch
        {
            '&' => result.Append("&amp;"),
            '<' => result.Append("&lt;"),
            '>' => result.Append("&gt;"),
            '"' => result.Append("&quot;"),
            '_' when IsCodedCharacter(text, at) => result.Append("_x005F_"),
            '\t' or '\n' => result.Append(text[at]),
            '\uFFFE' or '\uFFFF' or < ' ' => AppendCode(result, text[at]),
            var c when char.IsSurrogate(c) => result.Append('\uFFFD'),
            var c => result.Append(c),
        };
        return 0;
    }

    private static StringBuilder AppendCode(StringBuilder result, char c) =>
        result.Append(CultureInfo.InvariantCulture, $"_x{(int)c:X4}_");

    /// <summary>A literal <c>_x0041_</c> would be read back as the letter A.</summary>
    private static bool IsCodedCharacter(string text, int at) =>
        at + LengthOfACodedCharacter <= text.Length
        && text[at + 1] == 'x'
        && text[at + LengthOfACodedCharacter - 1] == '_'
        && text.AsSpan(at + 2, 4).IndexOfAnyExcept(HexDigits) < 0;
}
