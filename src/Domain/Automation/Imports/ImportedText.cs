namespace CrmGraph.Domain.Automation.Imports;

/// <summary>What stood in a cell, which may be anything, as it can be kept and shown.</summary>
internal static class ImportedText
{
    /// <summary>PostgreSQL stores no zero, wherever it came from.</summary>
    public static string Storable(string value) => value.Replace("\0", "", StringComparison.Ordinal);

    /// <summary>The first letters of a text that may be a book.</summary>
    public static string Shown(string text, int most) =>
        text.Length <= most ? text : $"{text[..(char.IsHighSurrogate(text[most - 1]) ? most - 1 : most)]}…";
}
