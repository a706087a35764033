namespace CrmGraph.GraphQL.Language.Parsing;

/// <summary>
/// The lexical tokens (https://spec.graphql.org/September2025/#sec-Language.Source-Text.Lexical-Tokens).
/// </summary>
internal enum TokenKind
{
    StartOfFile,
    EndOfFile,
    Bang,
    Dollar,
    Amp,
    ParenLeft,
    ParenRight,
    Spread,
    Colon,
    EqualsSign,
    At,
    BracketLeft,
    BracketRight,
    BraceLeft,
    Pipe,
    BraceRight,
    Name,
    Integer,
    FloatingPoint,
    Text,
    BlockText,
}
