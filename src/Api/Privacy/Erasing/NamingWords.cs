using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using CrmGraph.Domain;

namespace CrmGraph.Api.Privacy.Erasing;

/// <summary>The words that name a person: names, addresses, numbers. Finds them in texts and takes them out.</summary>
internal sealed class NamingWords
{
    private const int ShortestWord = 3;
    private const int ShortestName = 2;

    /// <summary>A letter or digit of a language that separates words.</summary>
    private const string Spaced = @"[\p{L}\p{N}-[\u2E80-\uFFFF]]";

    private readonly Regex? _any;

    /// <param name="words">What the person's records say; what is too short to mean nobody else is left out.</param>
    public NamingWords(IEnumerable<string?> words)
    {
        All = [.. words.OfType<string>().Where(IsTelling).SelectMany(Spellings).Distinct(StringComparer.Ordinal).OrderByDescending(word => word.Length)];
        _any = All.Count == 0 ? null : new Regex(string.Join('|', All.Select(Pattern)), RegexOptions.CultureInvariant);
    }

    /// <summary>As they stand in texts, the longest first; also as JSON writes them.</summary>
    public IReadOnlyList<string> All { get; }

    /// <summary>The same text without them.</summary>
    public string Redact(string text) => _any?.Replace(text, ErasedText.Value) ?? text;

    /// <summary>Whether one of them stands in the text.</summary>
    public bool StandIn(string text) => _any?.IsMatch(text) == true;

    private static bool IsTelling(string word) =>
        word is [var first, ..] && word.Length >= (IsSpaced(first) ? ShortestWord : ShortestName) && word != ErasedText.Value;

    private static IEnumerable<string> Spellings(string word) =>
        [word, JsonEncodedText.Encode(word, JavaScriptEncoder.UnsafeRelaxedJsonEscaping).ToString()];

    /// <summary>A word of a language that separates words is not looked for within a longer one.</summary>
    private static string Pattern(string word)
    {
        var before = IsSpaced(word[0]) ? $"(?<!{Spaced})" : "";
        var after = IsSpaced(word[^1]) ? $"(?!{Spaced})" : "";
        return $"{before}{Regex.Escape(word)}{after}";
    }

    private static bool IsSpaced(char letter) => char.IsLetterOrDigit(letter) && letter < 0x2E80;
}
