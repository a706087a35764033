using System.Text;

namespace CrmGraph.Reporting.Pdf.Text;

/// <summary>Makes any text safe to draw.</summary>
internal static class TextCleaner
{
    /// <summary>
    /// Control characters become spaces, invisible and direction marks go, half a surrogate pair becomes U+FFFD;
    /// line feeds stay.
    /// </summary>
    public static string Clean(string text)
    {
        var clean = true;
        foreach (var character in text)
        {
            clean &= IsHarmless(character);
        }

        return clean ? text : Rewrite(text);
    }

    /// <summary>The same, on one line.</summary>
    public static string Line(string text) => Clean(text).Replace('\n', ' ');

    /// <summary>True for most text at once; what is not is looked at character by character.</summary>
    private static bool IsHarmless(char character) => character switch
    {
        '\n' => true,
        >= ' ' and < '\u007f' => true,
        >= '\u00a0' and < '\u200b' => true,
        > '\u206f' and < '\ud800' => true,
        >= '\uff00' and < '\ufffe' => true,
        _ => false,
    };

    private static string Rewrite(string text)
    {
        var clean = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes())
        {
            if (rune.Value != '\n' && Rune.IsControl(rune))
            {
                clean.Append(' ');
            }
            else if (!IsInvisible(rune.Value))
            {
                clean.Append(rune.ToString());
            }
        }

        return clean.ToString();
    }

    private static bool IsInvisible(int codePoint) => codePoint switch
    {
        >= 0x200B and <= 0x200F => true,
        >= 0x2028 and <= 0x202E => true,
        >= 0x2060 and <= 0x206F => true,
        >= 0xFE00 and <= 0xFE0F => true,
        0xFEFF => true,
        _ => false,
    };
}
