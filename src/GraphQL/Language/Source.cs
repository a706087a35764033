namespace CrmGraph.GraphQL.Language;

/// <summary>The text of a document.</summary>
public sealed class Source(string text)
{
    private readonly Lazy<List<int>> _lineStarts = new(() => FindLineStarts(text));

    /// <summary>The text as it was received.</summary>
    public string Text { get; } = text;

    /// <summary>Line and column of an offset, both counted from one; LF, CR and CRLF end a line.</summary>
    public SourceLocation PositionOf(int offset)
    {
        var found = _lineStarts.Value.BinarySearch(offset);
        var line = found >= 0 ? found : ~found - 1;
        return new SourceLocation(line + 1, offset - _lineStarts.Value[line] + 1);
    }

    private static List<int> FindLineStarts(string text)
    {
        var atMost = 1 + text.AsSpan().Count('\n') + text.AsSpan().Count('\r');
        var starts = new List<int>(atMost) { 0 };
        for (var i = text.IndexOfAny(['\n', '\r']); i >= 0; i = text.IndexOfAny(['\n', '\r'], i))
        {
            i += text[i] == '\r' && i + 1 < text.Length && text[i + 1] == '\n' ? 2 : 1;
            starts.Add(i);
        }

        return starts;
    }
}
