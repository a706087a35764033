using System.Text;

namespace CrmGraph.Domain.Customers;

/// <summary>One word that is looked for in names, forgiving a typo or two.</summary>
public sealed class SearchWord
{
    private const int LettersForOneTypo = 4;
    private const int LettersForTwoTypos = 8;
    private const int IdeographsForOneTypo = 3;
    private const int ShortestPiece = 2;

    private readonly int[] _letters;

    private SearchWord(string text)
    {
        Text = text;
        _letters = [.. text.EnumerateRunes().Select(rune => rune.Value)];
        HasIdeographs = _letters.Any(IsIdeograph);
        Typos = Forgiven();
    }

    /// <summary>The word as search columns hold it.</summary>
    public string Text { get; }

    /// <summary>How many typos are forgiven; a short word must be right.</summary>
    public int Typos { get; }

    private bool HasIdeographs { get; }

    /// <summary>The words of a search text.</summary>
    public static IReadOnlyList<SearchWord> Of(string text) =>
    [
        .. SearchText.Normalize(text)
            .Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)
            .Distinct(StringComparer.Ordinal)
            .Select(word => new SearchWord(word)),
    ];

    /// <summary>Pieces of the word of which a name that matches has at least one, so that a database can look for them.</summary>
    /// <remarks>
    /// As many typos as are forgiven cannot spoil one piece more than they are. Two letters that change places across the end of a
    /// piece spoil two, so the word is cut a second time, elsewhere.
    /// </remarks>
    public IReadOnlyList<string> Pieces()
    {
        if (Typos == 0)
        {
            return [Text];
        }

        var shortest = HasIdeographs ? 1 : ShortestPiece;
        return [.. Cut(0).Concat(Cut(1)).Where(piece => piece.EnumerateRunes().Count() >= shortest).Distinct(StringComparer.Ordinal)];
    }

    /// <summary>The fewest typos with which the word stands somewhere in a name; null when more than are forgiven.</summary>
    /// <param name="name">The name as search columns hold it.</param>
    public int? TyposIn(string name)
    {
        if (name.Contains(Text, StringComparison.Ordinal))
        {
            return 0;
        }

        var fewest = Typos == 0 ? int.MaxValue : TypoDistance.Within(_letters, [.. name.EnumerateRunes().Select(rune => rune.Value)]);
        return fewest <= Typos ? fewest : null;
    }

    private int Forgiven()
    {
        if (HasIdeographs)
        {
            return _letters.Length >= IdeographsForOneTypo ? 1 : 0;
        }

        return _letters.Length switch
        {
            >= LettersForTwoTypos => 2,
            >= LettersForOneTypo => 1,
            _ => 0,
        };
    }

    private IEnumerable<string> Cut(int shift)
    {
        var count = Typos + 1;
        var ends = Enumerable.Range(1, count).Select(n => n == count ? _letters.Length : Math.Min((_letters.Length * n / count) + shift, _letters.Length));
        var start = 0;
        foreach (var end in ends)
        {
            yield return string.Concat(_letters[start..end].Select(letter => new Rune(letter).ToString()));
            start = end;
        }
    }

    private static bool IsIdeograph(int letter) => letter is (>= 0x3400 and <= 0x9FFF) or (>= 0xF900 and <= 0xFAFF) or >= 0x20000;
}
