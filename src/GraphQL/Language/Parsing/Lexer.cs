using static CrmGraph.GraphQL.Language.Parsing.Characters;

namespace CrmGraph.GraphQL.Language.Parsing;

/// <summary>
/// Cuts a source into tokens, one at a time
/// (https://spec.graphql.org/September2025/#sec-Appendix-Grammar-Summary.Lexical-Tokens).
/// </summary>
internal sealed class Lexer(Source source)
{
    private readonly string _text = source.Text;

    /// <summary>Reads the first token at or after the offset, past white space and comments.</summary>
    public Token Read(int offset)
    {
        var start = SkipIgnored(offset);
        if (start >= _text.Length)
        {
            return new Token(TokenKind.EndOfFile, _text.Length, _text.Length);
        }

        var first = _text[start];
        var punctuator = Punctuator(first);
        return first switch
        {
            _ when punctuator is { } kind => new Token(kind, start, start + 1),
            _ when IsNameStart(first) => ReadName(start),
            '"' when At(_text, start + 1) == '"' && At(_text, start + 2) == '"' => BlockStringLexer.Read(source, start),
            '"' => StringLexer.Read(source, start),
            '-' or (>= '0' and <= '9') => ReadNumber(start),
            '.' => ReadDots(start),
            _ => throw Unexpected(start),
        };
    }

    private static TokenKind? Punctuator(char character) => character switch
    {
        '!' => TokenKind.Bang,
        '$' => TokenKind.Dollar,
        '&' => TokenKind.Amp,
        '(' => TokenKind.ParenLeft,
        ')' => TokenKind.ParenRight,
        ':' => TokenKind.Colon,
        '=' => TokenKind.EqualsSign,
        '@' => TokenKind.At,
        '[' => TokenKind.BracketLeft,
        ']' => TokenKind.BracketRight,
        '{' => TokenKind.BraceLeft,
        '|' => TokenKind.Pipe,
        '}' => TokenKind.BraceRight,
        _ => null,
    };

    private int SkipIgnored(int offset)
    {
        while (offset < _text.Length)
        {
            switch (_text[offset])
            {
                case '\uFEFF' or '\t' or ' ' or ',' or '\n' or '\r':
                    offset++;
                    break;
                case '#':
                    offset = SkipComment(offset);
                    break;
                default:
                    return offset;
            }
        }

        return offset;
    }

    /// <summary>
    /// A comment ends before its line break, or before a lone surrogate, which is then an invalid token.
    /// </summary>
    private int SkipComment(int offset)
    {
        while (offset < _text.Length
            && _text[offset] is not ('\n' or '\r')
            && ScalarLength(_text, offset) is var length and > 0)
        {
            offset += length;
        }

        return offset;
    }

    private Token ReadName(int start)
    {
        var end = start + 1;
        while (IsNameContinue(At(_text, end)))
        {
            end++;
        }

        return new Token(TokenKind.Name, start, end, _text[start..end]);
    }

    private Token ReadNumber(int start)
    {
        var end = ReadInteger(At(_text, start) == '-' ? start + 1 : start);
        var isFloat = false;
        if (At(_text, end) == '.')
        {
            isFloat = true;
            end = ReadDigits(end + 1);
        }

        if (At(_text, end) is 'e' or 'E')
        {
            isFloat = true;
            end = ReadDigits(At(_text, end + 1) is '+' or '-' ? end + 2 : end + 1);
        }

        if (At(_text, end) == '.' || IsNameStart(At(_text, end)))
        {
            throw ExpectedDigit(end);
        }

        return new Token(isFloat ? TokenKind.FloatingPoint : TokenKind.Integer, start, end, _text[start..end]);
    }

    private int ReadInteger(int start)
    {
        if (At(_text, start) != '0')
        {
            return ReadDigits(start);
        }

        return char.IsAsciiDigit(At(_text, start + 1))
            ? throw Error(start + 1, $"Invalid number, unexpected digit after 0: {Describe(_text, start + 1)}.")
            : start + 1;
    }

    private int ReadDigits(int start)
    {
        var end = start;
        while (char.IsAsciiDigit(At(_text, end)))
        {
            end++;
        }

        return end > start ? end : throw ExpectedDigit(start);
    }

    private Token ReadDots(int start)
    {
        var second = At(_text, start + 1);
        if (char.IsAsciiDigit(second))
        {
            var digits = _text[(start + 1)..ReadDigits(start + 1)];
            throw Error(start, $"Invalid number, expected digit before \".\", did you mean \"0.{digits}\"?");
        }

        return (second, At(_text, start + 2)) switch
        {
            ('.', '.') => new Token(TokenKind.Spread, start, start + 3),
            ('.', _) => throw Error(start, "Unexpected \"..\", did you mean \"...\"?"),
            _ => throw Unexpected(start),
        };
    }

    private SyntaxException ExpectedDigit(int offset) =>
        Error(offset, $"Invalid number, expected digit but got: {Describe(_text, offset)}.");

    private SyntaxException Unexpected(int offset) => Error(offset, _text[offset] switch
    {
        '\'' => "Unexpected single quote character ('), did you mean to use a double quote (\")?",
        _ when ScalarLength(_text, offset) > 0 => $"Unexpected character: {Describe(_text, offset)}.",
        _ => $"Invalid character: {Describe(_text, offset)}.",
    });

    private SyntaxException Error(int offset, string description) => SyntaxException.At(source, offset, description);
}
