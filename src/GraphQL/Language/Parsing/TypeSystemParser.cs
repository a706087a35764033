using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Language.Parsing;

/// <summary>Reads definitions of the type system (https://spec.graphql.org/September2025/#sec-Type-System).</summary>
internal sealed class TypeSystemParser(TokenReader reader)
{
    private readonly ValueParser _values = new(reader);
    private readonly MemberParser _members = new(reader);

    public SchemaDefinitionNode ReadSchema()
    {
        var (start, description) = ReadStart("schema");
        var directives = _values.ReadDirectives(isConst: true);
        var operationTypes = reader.Many(TokenKind.BraceLeft, _members.ReadOperationType, TokenKind.BraceRight);
        return new SchemaDefinitionNode
        {
            Description = description,
            Directives = directives,
            OperationTypes = operationTypes,
            Location = reader.LocationFrom(start),
        };
    }

    public ScalarTypeDefinitionNode ReadScalar()
    {
        var (start, description) = ReadStart("scalar");
        var name = _values.ReadName();
        var directives = _values.ReadDirectives(isConst: true);
        return new ScalarTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Directives = directives,
            Location = reader.LocationFrom(start),
        };
    }

    public ObjectTypeDefinitionNode ReadObject()
    {
        var (start, description) = ReadStart("type");
        var name = _values.ReadName();
        var interfaces = _members.ReadInterfaces();
        var directives = _values.ReadDirectives(isConst: true);
        var fields = _members.ReadFields();
        return new ObjectTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            Location = reader.LocationFrom(start),
        };
    }

    public InterfaceTypeDefinitionNode ReadInterface()
    {
        var (start, description) = ReadStart("interface");
        var name = _values.ReadName();
        var interfaces = _members.ReadInterfaces();
        var directives = _values.ReadDirectives(isConst: true);
        var fields = _members.ReadFields();
        return new InterfaceTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Interfaces = interfaces,
            Directives = directives,
            Fields = fields,
            Location = reader.LocationFrom(start),
        };
    }

    public UnionTypeDefinitionNode ReadUnion()
    {
        var (start, description) = ReadStart("union");
        var name = _values.ReadName();
        var directives = _values.ReadDirectives(isConst: true);
        var types = _members.ReadUnionTypes();
        return new UnionTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Directives = directives,
            Types = types,
            Location = reader.LocationFrom(start),
        };
    }

    public EnumTypeDefinitionNode ReadEnum()
    {
        var (start, description) = ReadStart("enum");
        var name = _values.ReadName();
        var directives = _values.ReadDirectives(isConst: true);
        var values = _members.ReadEnumValues();
        return new EnumTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Directives = directives,
            Values = values,
            Location = reader.LocationFrom(start),
        };
    }

    public InputObjectTypeDefinitionNode ReadInput()
    {
        var (start, description) = ReadStart("input");
        var name = _values.ReadName();
        var directives = _values.ReadDirectives(isConst: true);
        var fields = _members.ReadInputFields();
        return new InputObjectTypeDefinitionNode
        {
            Description = description,
            Name = name,
            Directives = directives,
            Fields = fields,
            Location = reader.LocationFrom(start),
        };
    }

    public DirectiveDefinitionNode ReadDirectiveDefinition()
    {
        var (start, description) = ReadStart("directive");
        reader.Expect(TokenKind.At);
        var name = _values.ReadName();
        var arguments = _members.ReadArguments();
        var directives = _values.ReadDirectives(isConst: true);
        var isRepeatable = reader.SkipKeyword("repeatable");
        reader.ExpectKeyword("on");
        var locations = reader.Delimited(TokenKind.Pipe, ReadDirectiveLocation);
        return new DirectiveDefinitionNode
        {
            Description = description,
            Name = name,
            Arguments = arguments,
            Directives = directives,
            IsRepeatable = isRepeatable,
            Locations = locations,
            Location = reader.LocationFrom(start),
        };
    }

    private (Token Start, StringValueNode? Description) ReadStart(string keyword)
    {
        var start = reader.Current;
        var description = _values.ReadDescription();
        reader.ExpectKeyword(keyword);
        return (start, description);
    }

    private NameNode ReadDirectiveLocation()
    {
        var token = reader.Current;
        var name = _values.ReadName();
        return DirectiveLocationNames.TryParse(name.Value, out _) ? name : throw reader.Unexpected(token);
    }
}
