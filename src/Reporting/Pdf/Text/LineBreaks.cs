using System.Buffers;
using System.Globalization;

namespace CrmGraph.Reporting.Pdf.Text;

/// <summary>Where a line may end: between words, and between Chinese characters with the usual prohibitions (kinsoku).</summary>
internal static class LineBreaks
{
    private static readonly SearchValues<char> NeverFirst = SearchValues.Create("，。、；：？！）》」』】〉〕”’%％‰°…—·～々,.;:?!)]}");
    private static readonly SearchValues<char> NeverLast = SearchValues.Create("（《「『【〈〔“‘([{¥￥$");

    /// <summary>Whether a new line may start at the given index.</summary>
    public static bool CanBreak(string text, int index)
    {
        var before = text[index - 1];
        var after = text[index];
        if (char.IsLowSurrogate(after) || IsMark(after) || NeverFirst.Contains(after) || NeverLast.Contains(before))
        {
            return false;
        }

        return before == ' ' || IsIdeograph(before) || IsIdeograph(after) || (before is '-' or '/' && char.IsLetter(after));
    }

    /// <summary>Whether a character stands on its own in a line, as Chinese ones do.</summary>
    public static bool IsIdeograph(char character) =>
        character is (>= '\u2e80' and <= '\u9fff') or (>= '\uf900' and <= '\ufaff') or (>= '\uff00' and <= '\uffef')
        || char.IsSurrogate(character);

    /// <summary>Whether the second of two lines goes on without a blank, as Chinese does.</summary>
    public static bool Joins(string line, string next) =>
        line.Length > 0 && next.Length > 0 && IsIdeograph(line[^1]) && IsIdeograph(next[0]);

    private static bool IsMark(char character) =>
        char.GetUnicodeCategory(character) is UnicodeCategory.NonSpacingMark or UnicodeCategory.EnclosingMark;
}
