using System.Globalization;

namespace CrmGraph.GraphQL.Language.Parsing;

/// <summary>Questions about characters of a source; an offset beyond its end reads as NUL.</summary>
internal static class Characters
{
    public static char At(string text, int offset) => offset < text.Length ? text[offset] : '\0';

    public static bool IsNameStart(char character) => char.IsAsciiLetter(character) || character == '_';

    public static bool IsNameContinue(char character) => char.IsAsciiLetterOrDigit(character) || character == '_';

    /// <summary>How many code units the Unicode scalar value there takes; 0 for a lone surrogate.</summary>
    public static int ScalarLength(string text, int offset)
    {
        if (!char.IsSurrogate(text[offset]))
        {
            return 1;
        }

        return offset + 1 < text.Length && char.IsSurrogatePair(text[offset], text[offset + 1]) ? 2 : 0;
    }

    /// <summary>The character as messages show it: quoted, or by its code.</summary>
    public static string Describe(string text, int offset)
    {
        if (offset >= text.Length)
        {
            return Token.NameOf(TokenKind.EndOfFile);
        }

        var code = ScalarLength(text, offset) == 2 ? char.ConvertToUtf32(text, offset) : text[offset];
        return code switch
        {
            '"' => "'\"'",
            >= ' ' and <= '~' => $"\"{(char)code}\"",
            _ => "U+" + code.ToString("X4", CultureInfo.InvariantCulture),
        };
    }
}
