namespace CrmGraph.GraphQL.Language.Parsing;

/// <summary>
/// Reads names, values, types, arguments and directives: what executable and type system definitions share.
/// </summary>
internal sealed class ValueParser(TokenReader reader)
{
    public NameNode ReadName()
    {
        var token = reader.Expect(TokenKind.Name);
        return new NameNode(token.Value!) { Location = reader.LocationFrom(token) };
    }

    public StringValueNode? ReadDescription() => reader.Current.IsString ? ReadString() : null;

    public VariableNode ReadVariable()
    {
        var start = reader.Expect(TokenKind.Dollar);
        return new VariableNode { Name = ReadName(), Location = reader.LocationFrom(start) };
    }

    public ValueNode ReadValue(bool isConst) => reader.Current.Kind switch
    {
        TokenKind.BracketLeft => reader.Nested(() => ReadList(isConst)),
        TokenKind.BraceLeft => reader.Nested(() => ReadObject(isConst)),
        TokenKind.Integer => ReadInteger(),
        TokenKind.FloatingPoint => ReadFloat(),
        TokenKind.Text or TokenKind.BlockText => ReadString(),
        TokenKind.Name => ReadWord(),
        TokenKind.Dollar when isConst => throw VariableInConstant(),
        TokenKind.Dollar => ReadVariable(),
        _ => throw reader.Unexpected(),
    };

    public TypeNode ReadType()
    {
        var start = reader.Current;
        TypeNode type = reader.Peek(TokenKind.BracketLeft) ? reader.Nested(ReadListType) : ReadNamedType();
        return reader.Skip(TokenKind.Bang)
            ? new NonNullTypeNode { OfType = type, Location = reader.LocationFrom(start) }
            : type;
    }

    public NamedTypeNode ReadNamedType()
    {
        var start = reader.Current;
        return new NamedTypeNode { Name = ReadName(), Location = reader.LocationFrom(start) };
    }

    public IReadOnlyList<ArgumentNode> ReadArguments(bool isConst) =>
        reader.OptionalMany(TokenKind.ParenLeft, () => ReadArgument(isConst), TokenKind.ParenRight);

    public IReadOnlyList<DirectiveNode> ReadDirectives(bool isConst)
    {
        if (!reader.Peek(TokenKind.At))
        {
            return [];
        }

        var directives = new List<DirectiveNode>();
        while (reader.Peek(TokenKind.At))
        {
            directives.Add(ReadDirective(isConst));
            reader.CheckDirectives(directives.Count);
        }

        return directives;
    }

    private DirectiveNode ReadDirective(bool isConst)
    {
        var start = reader.Expect(TokenKind.At);
        var name = ReadName();
        var arguments = ReadArguments(isConst);
        return new DirectiveNode { Name = name, Arguments = arguments, Location = reader.LocationFrom(start) };
    }

    private ArgumentNode ReadArgument(bool isConst)
    {
        var start = reader.Current;
        var name = ReadName();
        reader.Expect(TokenKind.Colon);
        var value = ReadValue(isConst);
        return new ArgumentNode { Name = name, Value = value, Location = reader.LocationFrom(start) };
    }

    private ListTypeNode ReadListType()
    {
        var start = reader.Expect(TokenKind.BracketLeft);
        var ofType = ReadType();
        reader.Expect(TokenKind.BracketRight);
        return new ListTypeNode { OfType = ofType, Location = reader.LocationFrom(start) };
    }

    private ListValueNode ReadList(bool isConst)
    {
        var start = reader.Current;
        var values = reader.Any(TokenKind.BracketLeft, () => ReadValue(isConst), TokenKind.BracketRight);
        return new ListValueNode(values) { Location = reader.LocationFrom(start) };
    }

    private ObjectValueNode ReadObject(bool isConst)
    {
        var start = reader.Current;
        var fields = reader.Any(TokenKind.BraceLeft, () => ReadObjectField(isConst), TokenKind.BraceRight);
        return new ObjectValueNode(fields) { Location = reader.LocationFrom(start) };
    }

    private ObjectFieldNode ReadObjectField(bool isConst)
    {
        var start = reader.Current;
        var name = ReadName();
        reader.Expect(TokenKind.Colon);
        var value = ReadValue(isConst);
        return new ObjectFieldNode { Name = name, Value = value, Location = reader.LocationFrom(start) };
    }

    private StringValueNode ReadString()
    {
        var token = reader.Take();
        var isBlock = token.Kind == TokenKind.BlockText;
        return new StringValueNode(token.Value!, isBlock) { Location = reader.LocationFrom(token) };
    }

    private IntValueNode ReadInteger()
    {
        var token = reader.Take();
        return new IntValueNode(token.Value!) { Location = reader.LocationFrom(token) };
    }

    private FloatValueNode ReadFloat()
    {
        var token = reader.Take();
        return new FloatValueNode(token.Value!) { Location = reader.LocationFrom(token) };
    }

    private ValueNode ReadWord()
    {
        var token = reader.Take();
        var location = reader.LocationFrom(token);
        return token.Value switch
        {
            "true" => new BooleanValueNode(true) { Location = location },
            "false" => new BooleanValueNode(false) { Location = location },
            "null" => new NullValueNode { Location = location },
            _ => new EnumValueNode(token.Value!) { Location = location },
        };
    }

    private SyntaxException VariableInConstant()
    {
        var dollar = reader.Take();
        return reader.Peek(TokenKind.Name)
            ? reader.Error(dollar, $"Unexpected variable \"${reader.Current.Value}\" in constant value.")
            : reader.Unexpected(dollar);
    }
}
