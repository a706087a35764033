using System.Globalization;
using System.Text;

namespace CrmGraph.Domain;

/// <summary>Text as the search columns hold it, so that a search ignores case, accents and character width.</summary>
public static class SearchText
{
    /// <summary>İstanbul becomes istanbul, ÉCOLE becomes ecole, ＡＢＣ becomes abc; Chinese characters stay.</summary>
    public static string Normalize(string text)
    {
        var bare = new StringBuilder(text.Length);
        foreach (var rune in WellFormed(text).Normalize(NormalizationForm.FormKD).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) != UnicodeCategory.NonSpacingMark)
            {
                bare.Append(rune.ToString());
            }
        }

        // Upper before lower: some letters have two lower-case forms (the final sigma) and one upper-case form.
        return bare.ToString().Normalize(NormalizationForm.FormKC).ToUpperInvariant().ToLowerInvariant().Trim();
    }

    /// <summary>Normalization throws on half a surrogate pair; a search must not.</summary>
    private static string WellFormed(string text) =>
        string.Concat(text.EnumerateRunes().Select(rune => rune.ToString()));
}
