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
                lines.Add(line.ToString());
                line.Clear();
                return text[offset] == '\r' && At(text, offset + 1) == '\n' ? 2 : 1;
            default:
                var length = StringLexer.Length(source, offset);
                line.Append(text, offset, length);
                return length;
        }
    }

    private static bool IsTripleQuote(string text, int offset) =>
        string.CompareOrdinal(text, offset, "\"\"\"", 0, 3) == 0;

    private static string Dedent(List<string> lines)
    {
        var isBlank = lines.ConvertAll(l => Indentation(l) == l.Length);
        var common = lines.Skip(1).Where((_, i) => !isBlank[i + 1]).Select(Indentation).DefaultIfEmpty(0).Min();
        var first = isBlank.IndexOf(false);
        if (first < 0)
        {
            return "";
        }

        var last = isBlank.LastIndexOf(false);
        var kept = lines.Select((l, i) => i == 0 ? l : l[Math.Min(common, l.Length)..]);
        return string.Join('\n', kept.Take(first..(last + 1)));
    }

    private static int Indentation(string line) => line.Length - line.AsSpan().TrimStart(" \t").Length;
}
