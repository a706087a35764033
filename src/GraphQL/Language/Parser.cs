using CrmGraph.GraphQL.Language.Parsing;

namespace CrmGraph.GraphQL.Language;

/// <summary>
/// Reads documents (https://spec.graphql.org/September2025/#sec-Document). What is not well-formed throws <see
/// cref="SyntaxException"/>.
/// </summary>
public static class Parser
{
    /// <summary>Reads a document: operations, fragments, type system definitions.</summary>
    public static DocumentNode Parse(string source, ParserOptions? options = null)
    {
        var reader = Reader(source, options);
        return new DocumentParser(reader).ReadDocument();
    }

    /// <summary>Reads a single value, in which variables may occur.</summary>
    public static ValueNode ParseValue(string source, ParserOptions? options = null) =>
        ReadWhole(Reader(source, options), reader => new ValueParser(reader).ReadValue(isConst: false));

    /// <summary>Reads a single value without variables.</summary>
    public static ValueNode ParseConstValue(string source, ParserOptions? options = null) =>
        ReadWhole(Reader(source, options), reader => new ValueParser(reader).ReadValue(isConst: true));

    /// <summary>Reads a reference to a type, such as <c>[Name!]</c>.</summary>
    public static TypeNode ParseType(string source, ParserOptions? options = null) =>
        ReadWhole(Reader(source, options), reader => new ValueParser(reader).ReadType());

    private static TokenReader Reader(string source, ParserOptions? options) =>
        new(new Source(source), options ?? ParserOptions.Default);

    private static T ReadWhole<T>(TokenReader reader, Func<TokenReader, T> read)
    {
        reader.Expect(TokenKind.StartOfFile);
        var node = read(reader);
        reader.Expect(TokenKind.EndOfFile);
        return node;
    }
}
