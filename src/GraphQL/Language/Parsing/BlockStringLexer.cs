using System.Text;
using static CrmGraph.GraphQL.Language.Parsing.Characters;

namespace CrmGraph.GraphQL.Language.Parsing;

/// <summary>
/// Reads a string in triple quotes and removes its common indentation
/// (https://spec.graphql.org/September2025/#BlockStringValue()).
/// </summary>
internal static class BlockStringLexer
{
    public static Token Read(Source source, int start)
    {
        var text = source.Text;
        var lines = new List<string>();
        var line = new StringBuilder();
        var offset = start + 3;
        while (offset < text.Length)
        {
            if (IsTripleQuote(text, offset))
            {
                lines.Add(line.ToString());
                return new Token(TokenKind.BlockText, start, offset + 3, Dedent(lines));
            }

            offset += ReadPiece(source, offset, line, lines);
        }

        throw StringLexer.Unterminated(source, offset);
    }

    private static int ReadPiece(Source source, int offset, StringBuilder line, List<string> lines)
    {
        var text = source.Text;
        switch (text[offset])
        {
            case '\\' when IsTripleQuote(text, offset + 1):
                line.Append("\"\"\"");
                return 4;
            case '\n' or '\r':
                lines.Add(line.Length == 0 ? "" : line.ToString());
                line.Clear();
                return text[offset] == '\r' && At(text, offset + 1) == '\n' ? 2 : 1;
            default:
                var length = StringLexer.Length(source, offset);
                line.Append(text, offset, length);
                return length;
        }
    }

    private static bool IsTripleQuote(string text, int offset) =>
        offset < text.Length && text[offset] == '"' && text.AsSpan(offset).StartsWith("\"\"\"", StringComparison.Ordinal);

    private static string Dedent(List<string> lines)
    {
        var (first, last, common) = (-1, -1, int.MaxValue);
        for (var i = 0; i < lines.Count; i++)
        {
            var indentation = Indentation(lines[i]);
            if (indentation < lines[i].Length)
            {
                first = first < 0 ? i : first;
                last = i;
                common = i == 0 ? common : Math.Min(common, indentation);
            }
        }

        return first < 0 ? "" : Join(lines, first, last, common);
    }

    /// <summary>The lines between the blank ones at both ends; the first line of all keeps its indentation.</summary>
    private static string Join(List<string> lines, int first, int last, int common)
    {
        var joined = new StringBuilder();
        for (var i = first; i <= last; i++)
        {
            var line = lines[i];
            joined.Append(i == first ? "" : "\n").Append(i == 0 ? line : line.AsSpan(Math.Min(common, line.Length)));
        }

        return joined.ToString();
    }

    private static int Indentation(string line) => line.Length - line.AsSpan().TrimStart(" \t").Length;
}
