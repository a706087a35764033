namespace CrmGraph.GraphQL.Language.Parsing;

/// <summary>A token and its meaning: a name, the text of a number, or a string with its escapes resolved.</summary>
internal readonly record struct Token(TokenKind Kind, int Start, int End, string? Value = null)
{
    public bool IsString => Kind is TokenKind.Text or TokenKind.BlockText;

    /// <summary>As messages show it: <c>Name "x"</c>, <c>"{"</c>.</summary>
    public override string ToString() => Value is null ? Describe(Kind) : $"{Describe(Kind)} \"{Value}\"";

    /// <summary>A kind as messages show it.</summary>
    public static string Describe(TokenKind kind) =>
        kind is >= TokenKind.Bang and <= TokenKind.BraceRight ? $"\"{NameOf(kind)}\"" : NameOf(kind);

    /// <summary>The kind's usual name; a punctuator's is the punctuator.</summary>
    public static string NameOf(TokenKind kind) => kind switch
    {
        TokenKind.StartOfFile => "<SOF>",
        TokenKind.EndOfFile => "<EOF>",
        TokenKind.Bang => "!",
        TokenKind.Dollar => "$",
        TokenKind.Amp => "&",
        TokenKind.ParenLeft => "(",
        TokenKind.ParenRight => ")",
        TokenKind.Spread => "...",
        TokenKind.Colon => ":",
        TokenKind.EqualsSign => "=",
        TokenKind.At => "@",
        TokenKind.BracketLeft => "[",
        TokenKind.BracketRight => "]",
        TokenKind.BraceLeft => "{",
        TokenKind.Pipe => "|",
        TokenKind.BraceRight => "}",
        TokenKind.Name => "Name",
        TokenKind.Integer => "Int",
        TokenKind.FloatingPoint => "Float",
        TokenKind.Text => "String",
        TokenKind.BlockText => "BlockString",
    };
}
