using System.Globalization;
using System.Text;
using static CrmGraph.GraphQL.Language.Parsing.Characters;

namespace CrmGraph.GraphQL.Language.Parsing;

/// <summary>Resolves what follows a backslash in a string.</summary>
internal static class EscapeSequence
{
    private const int LongestBracedEscape = 12;
    private const int LargestBeforeLastDigit = int.MaxValue >> 4;

    /// <summary>
    /// Appends the character meant by the escape at the offset and returns how many code units the escape takes.
    /// </summary>
    public static int Read(Source source, int offset, StringBuilder value) => At(source.Text, offset + 1) switch
    {
        'u' when At(source.Text, offset + 2) == '{' => ReadBraced(source, offset, value),
        'u' => ReadFixed(source, offset, value),
        _ => ReadCharacter(source, offset, value),
    };

    private static int ReadCharacter(Source source, int offset, StringBuilder value)
    {
        value.Append(At(source.Text, offset + 1) switch
        {
            '"' => '"',
            '\\' => '\\',
            '/' => '/',
            'b' => '\b',
            'f' => '\f',
            'n' => '\n',
            'r' => '\r',
            't' => '\t',
            _ => throw Invalid(source, offset, 2, "character"),
        });
        return 2;
    }

    /// <summary><c>\u{1F600}</c>: any number of digits as long as they name a Unicode scalar value.</summary>
    private static int ReadBraced(Source source, int offset, StringBuilder value)
    {
        var point = 0;
        var size = 3;
        while (size < LongestBracedEscape)
        {
            var character = At(source.Text, offset + size++);
            if (character == '}' && size >= 5 && Rune.IsValid(point))
            {
                value.Append(new Rune(point).ToString());
                return size;
            }

            if (!char.IsAsciiHexDigit(character) || point > LargestBeforeLastDigit)
            {
                break;
            }

            point = (point << 4) | Convert.ToInt32(character.ToString(), 16);
        }

        throw Invalid(source, offset, size, "Unicode");
    }

    /// <summary><c>\u00E9</c>, or two of them for a surrogate pair.</summary>
    private static int ReadFixed(Source source, int offset, StringBuilder value)
    {
        var isScalar = TryReadUnit(source.Text, offset, out var first) && !char.IsSurrogate(first);
        if (isScalar)
        {
            value.Append(first);
            return 6;
        }

        if (TryReadUnit(source.Text, offset + 6, out var second) && char.IsSurrogatePair(first, second))
        {
            value.Append(first).Append(second);
            return 12;
        }

        throw Invalid(source, offset, 6, "Unicode");
    }

    private static bool TryReadUnit(string text, int offset, out char unit)
    {
        unit = default;
        var isEscape = offset + 6 <= text.Length && text[offset] == '\\' && text[offset + 1] == 'u';
        var digits = isEscape ? text.AsSpan(offset + 2, 4) : default;
        if (!ushort.TryParse(digits, NumberStyles.AllowHexSpecifier, CultureInfo.InvariantCulture, out var code))
        {
            return false;
        }

        unit = (char)code;
        return true;
    }

    private static SyntaxException Invalid(Source source, int offset, int length, string kind)
    {
        var end = Math.Min(offset + length, source.Text.Length);
        return SyntaxException.At(source, offset, $"Invalid {kind} escape sequence: \"{source.Text[offset..end]}\".");
    }
}
