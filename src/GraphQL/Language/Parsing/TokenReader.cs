namespace CrmGraph.GraphQL.Language.Parsing;

/// <summary>
/// Walks over the tokens of a source and counts what is limited; the grammar's repetitions are its methods.
/// </summary>
internal sealed class TokenReader(Source source, ParserOptions options)
{
    private readonly Lexer _lexer = new(source);
    private int _tokens;
    private int _depth;
    private int _fields;
    private int _lastEnd;

    /// <summary>The token to be read next.</summary>
    public Token Current { get; private set; } = new(TokenKind.StartOfFile, 0, 0);

    /// <summary>The token after <see cref="Current"/>.</summary>
    public Token Lookahead() => _lexer.Read(Current.End);

    public bool Peek(TokenKind kind) => Current.Kind == kind;

    public bool PeekKeyword(string word) => Current.Kind == TokenKind.Name && Current.Value == word;

    public Token Expect(TokenKind kind)
    {
        var token = Current;
        if (token.Kind != kind)
        {
            throw Error(token, $"Expected {Token.Describe(kind)}, found {token}.");
        }

        Advance();
        return token;
    }

    public bool Skip(TokenKind kind)
    {
        var isThere = Peek(kind);
        if (isThere)
        {
            Advance();
        }

        return isThere;
    }

    public void ExpectKeyword(string word)
    {
        if (!SkipKeyword(word))
        {
            throw Error(Current, $"Expected \"{word}\", found {Current}.");
        }
    }

    public bool SkipKeyword(string word)
    {
        var isThere = PeekKeyword(word);
        if (isThere)
        {
            Advance();
        }

        return isThere;
    }

    public Token Take()
    {
        var token = Current;
        Advance();
        return token;
    }

    /// <summary>Open, items until close.</summary>
    public List<T> Any<T>(TokenKind open, Func<T> item, TokenKind close)
    {
        Expect(open);
        var items = new List<T>();
        while (!Skip(close))
        {
            items.Add(item());
        }

        return items;
    }

    /// <summary>Open, at least one item, close.</summary>
    public List<T> Many<T>(TokenKind open, Func<T> item, TokenKind close)
    {
        Expect(open);
        return ManyAfterOpening(item, close);
    }

    /// <summary>Nothing, or open, at least one item, close.</summary>
    public IReadOnlyList<T> OptionalMany<T>(TokenKind open, Func<T> item, TokenKind close) =>
        Skip(open) ? ManyAfterOpening(item, close) : [];

    /// <summary>Items with a delimiter between them, which may also stand before the first.</summary>
    public List<T> Delimited<T>(TokenKind delimiter, Func<T> item)
    {
        Skip(delimiter);
        var items = new List<T>();
        do
        {
            items.Add(item());
        }
        while (Skip(delimiter));
        return items;
    }

    /// <summary>Reads something that may contain itself.</summary>
    public T Nested<T>(Func<T> read)
    {
        if (++_depth > options.MaxDepth)
        {
            throw Error(Current, $"Document is nested more than {options.MaxDepth} levels deep. Parsing aborted.");
        }

        var node = read();
        _depth--;
        return node;
    }

    public void CountField()
    {
        if (++_fields > options.MaxFields)
        {
            throw Error(Current, $"Document contains more than {options.MaxFields} fields. Parsing aborted.");
        }
    }

    public void CheckDirectives(int count)
    {
        if (count > options.MaxDirectives)
        {
            throw Error(
                Current,
                $"Document contains more than {options.MaxDirectives} directives at one location. Parsing aborted.");
        }
    }

    /// <summary>The stretch from a node's first token to the last token read.</summary>
    public Location LocationFrom(Token first) => new(source, first.Start, _lastEnd);

    public SyntaxException Unexpected(Token? token = null) =>
        Error(token ?? Current, $"Unexpected {token ?? Current}.");

    public SyntaxException Error(Token token, string description) =>
        SyntaxException.At(source, token.Start, description);

    private List<T> ManyAfterOpening<T>(Func<T> item, TokenKind close)
    {
        var items = new List<T>();
        do
        {
            items.Add(item());
        }
        while (!Skip(close));
        return items;
    }

    private void Advance()
    {
        _lastEnd = Current.End;
        Current = Lookahead();
        if (Current.Kind != TokenKind.EndOfFile && ++_tokens > options.MaxTokens)
        {
            throw Error(Current, $"Document contains more than {options.MaxTokens} tokens. Parsing aborted.");
        }
    }
}
