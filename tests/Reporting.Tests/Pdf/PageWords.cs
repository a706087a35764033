using System.Globalization;
using System.Text.RegularExpressions;

namespace CrmGraph.Reporting.Tests.Pdf;

/// <summary>The words of a PDF with the places where they stand, as poppler reads them.</summary>
internal static partial class PageWords
{
    public static async Task<IReadOnlyList<IReadOnlyList<PlacedWord>>> Of(byte[] content)
    {
        var (_, text) = await CommandLineTool.Run("pdftotext", content, TestContext.Current.CancellationToken, "-bbox", "{file}", "-");
        return [.. text.Split("<page ").Skip(1).Select(page => (IReadOnlyList<PlacedWord>)[.. Word().Matches(page).Select(Read)])];
    }

    private static PlacedWord Read(Match match)
    {
        double Number(string name) => double.Parse(match.Groups[name].Value, CultureInfo.InvariantCulture);

        return new PlacedWord(match.Groups["text"].Value, Number("left"), Number("top"), Number("right"), Number("bottom"));
    }

    [GeneratedRegex("""<word xMin="(?<left>[-\d.]+)" yMin="(?<top>[-\d.]+)" xMax="(?<right>[-\d.]+)" yMax="(?<bottom>[-\d.]+)">(?<text>.*?)</word>""")]
    private static partial Regex Word();
}

/// <summary>A word and the box of its line, in points from the page's upper left corner.</summary>
internal sealed record PlacedWord(string Text, double Left, double Top, double Right, double Bottom)
{
    /// <summary>A line's box is higher than its letters by about this share on either side.</summary>
    private const double AirShare = 0.3;

    /// <summary>Letters may touch.</summary>
    private const double Touch = 1;

    public bool Overlaps(PlacedWord other) =>
        Math.Min(Right, other.Right) - Math.Max(Left, other.Left) > Touch
        && Math.Min(LettersBottom, other.LettersBottom) - Math.Max(LettersTop, other.LettersTop) > Touch;

    private double Air => (Bottom - Top) * AirShare;

    private double LettersTop => Top + Air;

    private double LettersBottom => Bottom - Air;
}
