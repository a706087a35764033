namespace CrmGraph.GraphQL.Language;

/// <summary>The text of a document.</summary>
public sealed class Source(string text)
{
    /// <summary>The text as it was received.</summary>
    public string Text { get; } = text;

    /// <summary>Line and column of an offset, both counted from one; LF, CR and CRLF end a line.</summary>
    public SourceLocation PositionOf(int offset)
    {
        var line = 1;
        var lineStart = 0;
        for (var i = 0; i < offset && i < Text.Length; i++)
        {
            var isLineEnd = Text[i] == '\n' || (Text[i] == '\r' && (i + 1 == Text.Length || Text[i + 1] != '\n'));
            if (isLineEnd)
            {
                line++;
                lineStart = i + 1;
            }
        }

        return new SourceLocation(line, offset - lineStart + 1);
    }
}
