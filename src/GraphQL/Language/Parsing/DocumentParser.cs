namespace CrmGraph.GraphQL.Language.Parsing;

/// <summary>Tells the definitions of a document apart by their keyword.</summary>
internal sealed class DocumentParser(TokenReader reader)
{
    private readonly ExecutableParser _executable = new(reader);
    private readonly TypeSystemParser _typeSystem = new(reader);
    private readonly TypeExtensionParser _extensions = new(reader);

    public DocumentNode ReadDocument()
    {
        var start = reader.Current;
        var definitions = reader.Many(TokenKind.StartOfFile, ReadDefinition, TokenKind.EndOfFile);
        return new DocumentNode { Definitions = definitions, Location = reader.LocationFrom(start) };
    }

    private DefinitionNode ReadDefinition()
    {
        if (reader.Peek(TokenKind.BraceLeft))
        {
            return _executable.ReadShorthand();
        }

        var hasDescription = reader.Current.IsString;
        var keyword = hasDescription ? reader.Lookahead() : reader.Current;
        if (hasDescription && keyword.Kind == TokenKind.BraceLeft)
        {
            throw reader.Error(
                reader.Current,
                "Unexpected description, descriptions are not supported on shorthand queries.");
        }

        return keyword.Kind == TokenKind.Name
            ? ReadNamed(keyword, hasDescription)
            : throw reader.Unexpected(keyword);
    }

    private DefinitionNode ReadNamed(Token keyword, bool hasDescription) => keyword.Value switch
    {
        "query" or "mutation" or "subscription" => _executable.ReadOperation(),
        "fragment" => _executable.ReadFragment(),
        "schema" => _typeSystem.ReadSchema(),
        "scalar" => _typeSystem.ReadScalar(),
        "type" => _typeSystem.ReadObject(),
        "interface" => _typeSystem.ReadInterface(),
        "union" => _typeSystem.ReadUnion(),
        "enum" => _typeSystem.ReadEnum(),
        "input" => _typeSystem.ReadInput(),
        "directive" => _typeSystem.ReadDirectiveDefinition(),
        _ when hasDescription => throw reader.Error(
            reader.Current,
            "Unexpected description, only GraphQL definitions support descriptions."),
        "extend" => _extensions.Read(),
        _ => throw reader.Unexpected(keyword),
    };
}
