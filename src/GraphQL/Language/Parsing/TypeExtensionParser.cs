namespace CrmGraph.GraphQL.Language.Parsing;

/// <summary>Reads <c>extend …</c>; an extension that adds nothing is an error.</summary>
internal sealed class TypeExtensionParser(TokenReader reader)
{
    private readonly ValueParser _values = new(reader);
    private readonly MemberParser _members = new(reader);

    public TypeSystemDefinitionNode Read()
    {
        var start = reader.Current;
        var keyword = reader.Lookahead();
        if (keyword.Value is not ("schema" or "scalar" or "type" or "interface" or "union" or "enum" or "input"))
        {
            throw reader.Unexpected(keyword);
        }

        reader.ExpectKeyword("extend");
        reader.ExpectKeyword(keyword.Value);
        return keyword.Value == "schema" ? ReadSchema(start) : ReadType(start, keyword.Value);
    }

    private SchemaDefinitionNode ReadSchema(Token start)
    {
        var directives = _values.ReadDirectives(isConst: true);
        var operationTypes = reader.OptionalMany(TokenKind.BraceLeft, _members.ReadOperationType, TokenKind.BraceRight);
        RequireAny(directives.Count + operationTypes.Count);
        return new SchemaDefinitionNode
        {
            IsExtension = true,
            Directives = directives,
            OperationTypes = operationTypes,
            Location = reader.LocationFrom(start),
        };
    }

    private TypeDefinitionNode ReadType(Token start, string keyword)
    {
        var name = _values.ReadName();
        return keyword switch
        {
            "type" or "interface" => ReadFieldsType(start, keyword, name),
            "union" => ReadUnion(start, name),
            "enum" => ReadEnum(start, name),
            "input" => ReadInput(start, name),
            _ => ReadScalar(start, name),
        };
    }

    private ScalarTypeDefinitionNode ReadScalar(Token start, NameNode name)
    {
        var directives = _values.ReadDirectives(isConst: true);
        RequireAny(directives.Count);
        return new ScalarTypeDefinitionNode
        {
            IsExtension = true,
            Name = name,
            Directives = directives,
            Location = reader.LocationFrom(start),
        };
    }

    private FieldsTypeDefinitionNode ReadFieldsType(Token start, string keyword, NameNode name)
    {
        var interfaces = _members.ReadInterfaces();
        var directives = _values.ReadDirectives(isConst: true);
        var fields = _members.ReadFields();
        RequireAny(interfaces.Count + directives.Count + fields.Count);
        var location = reader.LocationFrom(start);
        return keyword == "type"
            ? new ObjectTypeDefinitionNode
            {
                IsExtension = true,
                Name = name,
                Interfaces = interfaces,
                Directives = directives,
                Fields = fields,
                Location = location,
            }
            : new InterfaceTypeDefinitionNode
            {
                IsExtension = true,
                Name = name,
                Interfaces = interfaces,
                Directives = directives,
                Fields = fields,
                Location = location,
            };
    }

    private UnionTypeDefinitionNode ReadUnion(Token start, NameNode name)
    {
        var directives = _values.ReadDirectives(isConst: true);
        var types = _members.ReadUnionTypes();
        RequireAny(directives.Count + types.Count);
        return new UnionTypeDefinitionNode
        {
            IsExtension = true,
            Name = name,
            Directives = directives,
            Types = types,
            Location = reader.LocationFrom(start),
        };
    }

    private EnumTypeDefinitionNode ReadEnum(Token start, NameNode name)
    {
        var directives = _values.ReadDirectives(isConst: true);
        var values = _members.ReadEnumValues();
        RequireAny(directives.Count + values.Count);
        return new EnumTypeDefinitionNode
        {
            IsExtension = true,
            Name = name,
            Directives = directives,
            Values = values,
            Location = reader.LocationFrom(start),
        };
    }

    private InputObjectTypeDefinitionNode ReadInput(Token start, NameNode name)
    {
        var directives = _values.ReadDirectives(isConst: true);
        var fields = _members.ReadInputFields();
        RequireAny(directives.Count + fields.Count);
        return new InputObjectTypeDefinitionNode
        {
            IsExtension = true,
            Name = name,
            Directives = directives,
            Fields = fields,
            Location = reader.LocationFrom(start),
        };
    }

    private void RequireAny(int parts)
    {
        if (parts == 0)
        {
            throw reader.Unexpected();
        }
    }
}
