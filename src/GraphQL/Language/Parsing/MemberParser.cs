namespace CrmGraph.GraphQL.Language.Parsing;

/// <summary>Reads what stands inside a type definition; an absent part is an empty list.</summary>
internal sealed class MemberParser(TokenReader reader)
{
    private readonly ValueParser _values = new(reader);

    public IReadOnlyList<NamedTypeNode> ReadInterfaces() =>
        reader.SkipKeyword("implements") ? reader.Delimited(TokenKind.Amp, _values.ReadNamedType) : [];

    public IReadOnlyList<FieldDefinitionNode> ReadFields() =>
        reader.OptionalMany(TokenKind.BraceLeft, ReadField, TokenKind.BraceRight);

    public IReadOnlyList<InputValueDefinitionNode> ReadInputFields() =>
        reader.OptionalMany(TokenKind.BraceLeft, ReadInputValue, TokenKind.BraceRight);

    public IReadOnlyList<InputValueDefinitionNode> ReadArguments() =>
        reader.OptionalMany(TokenKind.ParenLeft, ReadInputValue, TokenKind.ParenRight);

    public IReadOnlyList<NamedTypeNode> ReadUnionTypes() =>
        reader.Skip(TokenKind.EqualsSign) ? reader.Delimited(TokenKind.Pipe, _values.ReadNamedType) : [];

    public IReadOnlyList<EnumValueDefinitionNode> ReadEnumValues() =>
        reader.OptionalMany(TokenKind.BraceLeft, ReadEnumValue, TokenKind.BraceRight);

    public OperationTypeDefinitionNode ReadOperationType()
    {
        var start = reader.Current;
        var operation = ExecutableParser.ReadOperationKind(reader);
        reader.Expect(TokenKind.Colon);
        var type = _values.ReadNamedType();
        var location = reader.LocationFrom(start);
        return new OperationTypeDefinitionNode { Operation = operation, Type = type, Location = location };
    }

    private FieldDefinitionNode ReadField()
    {
        var start = reader.Current;
        var description = _values.ReadDescription();
        var name = _values.ReadName();
        var arguments = ReadArguments();
        reader.Expect(TokenKind.Colon);
        var type = _values.ReadType();
        var directives = _values.ReadDirectives(isConst: true);
        return new FieldDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Type = type,
            Directives = directives,
            Location = reader.LocationFrom(start),
        };
    }

    private InputValueDefinitionNode ReadInputValue()
    {
        var start = reader.Current;
        var description = _values.ReadDescription();
        var name = _values.ReadName();
        reader.Expect(TokenKind.Colon);
        var type = _values.ReadType();
        var defaultValue = reader.Skip(TokenKind.EqualsSign) ? _values.ReadValue(isConst: true) : null;
        var directives = _values.ReadDirectives(isConst: true);
        return new InputValueDefinitionNode
        {
            Description = description,
            Name = name,
            Type = type,
            DefaultValue = defaultValue,
            Directives = directives,
            Location = reader.LocationFrom(start),
        };
    }

    private EnumValueDefinitionNode ReadEnumValue()
    {
        var start = reader.Current;
        var description = _values.ReadDescription();
        if (reader.Current.Value is "true" or "false" or "null")
        {
            throw reader.Error(reader.Current, $"{reader.Current} is reserved and cannot be used for an enum value.");
        }

        var name = _values.ReadName();
        var directives = _values.ReadDirectives(isConst: true);
        return new EnumValueDefinitionNode
        {
            Description = description,
            Name = name,
            Directives = directives,
            Location = reader.LocationFrom(start),
        };
    }
}
