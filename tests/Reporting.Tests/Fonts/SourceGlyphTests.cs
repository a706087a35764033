using System.Text;
using System.Text.RegularExpressions;
using CrmGraph.Reporting.Fonts;
using CrmGraph.Tests;

namespace CrmGraph.Reporting.Tests.Fonts;

/// <summary>Whatever the program says of its own accord can be printed.</summary>
public sealed partial class SourceGlyphTests
{
    private static readonly string[] Folders = ["Domain", "Reporting", "Api"];

    /// <summary>What Excel shows is drawn by the reader's own fonts; the metadata is drawn by nobody.</summary>
    private static readonly string[] NotPrinted = ["/Migrations/", "/Excel/", "/Workbook/", "XmpMetadata"];

    [Fact]
    public void Every_text_in_the_source_of_domain_reports_and_server_has_glyphs_in_both_faces()
    {
        var texts = Texts().Where(text => text.Words.Any(letter => letter > '\u007f')).ToList();

        var missing =
            from text in texts
            from letter in text.Words.EnumerateRunes()
            where !Rune.IsControl(letter) && (IsMissing(letter, bold: false) || IsMissing(letter, bold: true))
            select $"{letter} (U+{letter.Value:X4}) in {text.File}: {text.Words}";

        Assert.True(texts.Count > 500, $"only {texts.Count} texts were found");
        Assert.Empty(missing);
    }

    private static IEnumerable<(string File, string Words)> Texts() =>
        from folder in Folders
        from file in Directory.EnumerateFiles(Path.Combine(RepositoryRoot.Path, "src", folder), "*.cs", SearchOption.AllDirectories)
        where !NotPrinted.Any(part => file.Contains(part, StringComparison.Ordinal))
        from line in File.ReadLines(file)
        where !line.TrimStart().StartsWith("//", StringComparison.Ordinal)
        from Match text in Literal().Matches(line)
        select (Path.GetFileName(file), Regex.Unescape(text.Groups["words"].Value.Replace("{{", "{", StringComparison.Ordinal)));

    private static bool IsMissing(Rune letter, bool bold) => FontFamily.Default.Choose(letter, bold).Missing;

    [GeneratedRegex("""
        "(?<words>(?:[^"\\]|\\u[0-9a-fA-F]{4}|\\[ntr0"'\\])+)"
        """, RegexOptions.IgnorePatternWhitespace)]
    private static partial Regex Literal();
}
