namespace CrmGraph.GraphQL.Language.Printing;

/// <summary>
/// Writes strings between triple quotes (https://spec.graphql.org/September2025/#sec-String-Value.Block-Strings).
/// </summary>
internal static class BlockStringPrinter
{
    private const int LongestSingleLine = 70;

    public static string Print(string value)
    {
        var escaped = value.Replace("\"\"\"", "\\\"\"\"", StringComparison.Ordinal);
        var lines = escaped.ReplaceLineEndings("\n").Split('\n');
        var isSingleLine = lines.Length == 1;

        // Without a leading line break the first line would take part in the common indentation of the others.
        var forceLeadingBreak = !isSingleLine && lines.Skip(1).All(line => line.Length == 0 || IsWhiteSpace(line[0]));
        var endsWithTripleQuotes = escaped.EndsWith("\\\"\"\"", StringComparison.Ordinal);
        var forceTrailingBreak = (value.EndsWith('"') && !endsWithTripleQuotes) || value.EndsWith('\\');
        var isForced = forceTrailingBreak || forceLeadingBreak || endsWithTripleQuotes;
        var isMultiline = !isSingleLine || value.Length > LongestSingleLine || isForced;
        var keepsLeadingSpace = isSingleLine && value.Length > 0 && IsWhiteSpace(value[0]);

        var start = (isMultiline && !keepsLeadingSpace) || forceLeadingBreak ? "\n" : "";
        var end = isMultiline || forceTrailingBreak ? "\n" : "";
        return $"\"\"\"{start}{escaped}{end}\"\"\"";
    }

    /// <summary>Would the parser read the block string back as the same value?</summary>
    public static bool CanPrint(string value)
    {
        if (value.Any(c => c is < ' ' and not ('\t' or '\n')))
        {
            return false;
        }

        var lines = value.Split('\n');
        var firstOrLastIsBlank = IsBlank(lines[0]) || IsBlank(lines[^1]);
        var allIndented = lines.Length > 1 && lines.Where(l => !IsBlank(l)).All(l => IsWhiteSpace(l[0]));
        return value.Length == 0 || (!firstOrLastIsBlank && !allIndented);
    }

    private static bool IsBlank(string line) => line.All(IsWhiteSpace);

    private static bool IsWhiteSpace(char character) => character is ' ' or '\t';
}
