using System.Text;
using static CrmGraph.GraphQL.Language.Parsing.Characters;

namespace CrmGraph.GraphQL.Language.Parsing;

/// <summary>Reads a string in single quotes (https://spec.graphql.org/September2025/#sec-String-Value).</summary>
internal static class StringLexer
{
    public static Token Read(Source source, int start)
    {
        var text = source.Text;
        StringBuilder? value = null;
        var chunk = start + 1;
        var offset = chunk;
        while (offset < text.Length && text[offset] is not ('\n' or '\r'))
        {
            switch (text[offset])
            {
                case '"':
                    var tail = text.AsSpan(chunk, offset - chunk);
                    return new Token(
                        TokenKind.Text,
                        start,
                        offset + 1,
                        value is null ? tail.ToString() : value.Append(tail).ToString());
                case '\\':
                    value = (value ?? new StringBuilder()).Append(text, chunk, offset - chunk);
                    offset += EscapeSequence.Read(source, offset, value);
                    chunk = offset;
                    break;
                default:
                    offset += Length(source, offset);
                    break;
            }
        }

        throw Unterminated(source, offset);
    }

    public static SyntaxException Unterminated(Source source, int offset) =>
        SyntaxException.At(source, offset, "Unterminated string.");

    /// <summary>The code units of the character there, which must be a Unicode scalar value.</summary>
    public static int Length(Source source, int offset)
    {
        var length = ScalarLength(source.Text, offset);
        return length > 0
            ? length
            : throw SyntaxException.At(
                source,
                offset,
                $"Invalid character within String: {Describe(source.Text, offset)}.");
    }
}
