using CrmGraph.GraphQL.Introspection;
using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Types.Sdl;

/// <summary>
/// Turns definitions and their extensions into types: first the empty types, then what refers to them.
/// </summary>
internal sealed class SyntaxSchemaBuilder
{
    private readonly DocumentNode _document;
    private readonly OrderedDictionary<string, NamedType> _types = new(StringComparer.Ordinal);

    public SyntaxSchemaBuilder(DocumentNode document)
    {
        _document = document;
        foreach (var definition in document.Definitions.OfType<TypeDefinitionNode>().Where(d => !d.IsExtension))
        {
            var name = definition.Name.Value;
            _types[name] = StandardType(name) ?? Create(definition);
        }
    }

    /// <summary>References to types of the wrong kind, which had to be left out.</summary>
    public List<GraphQLError> Problems { get; } = [];

    public Schema Build()
    {
        foreach (var definition in _document.Definitions.OfType<TypeDefinitionNode>().OrderBy(d => d.IsExtension))
        {
            if (StandardType(definition.Name.Value) is null && _types.TryGetValue(definition.Name.Value, out var type))
            {
                type.Syntax.Add(definition);
                Fill(type, definition);
            }
        }

        var schemas = _document.Definitions.OfType<SchemaDefinitionNode>().OrderBy(d => d.IsExtension).ToList();
        var roots = new RootTypes(schemas, _types, Named, Problems);
        var directives = _document.Definitions.OfType<DirectiveDefinitionNode>().Select(Directive).ToList();
        var missing = BuiltInDirectives.All.Where(b => directives.All(d => d.Name != b.Name));
        return new Schema(roots.Query, roots.Mutation, roots.Subscription, _types.Values, directives.Concat(missing))
        {
            Description = schemas.FirstOrDefault()?.Description?.Value,
            Syntax = schemas,
        };
    }

    private static NamedType? StandardType(string name) =>
        (NamedType?)BuiltInScalars.All.FirstOrDefault(s => s.Name == name)
            ?? IntrospectionTypes.All.FirstOrDefault(t => t.Name == name);

    private static NamedType Create(TypeDefinitionNode definition)
    {
        var name = definition.Name.Value;
        NamedType type = definition switch
        {
            ScalarTypeDefinitionNode => new ScalarType(name),
            ObjectTypeDefinitionNode => new ObjectType(name),
            InterfaceTypeDefinitionNode => new InterfaceType(name),
            UnionTypeDefinitionNode => new UnionType(name),
            EnumTypeDefinitionNode => new EnumType(name),
            _ => new InputObjectType(name),
        };
        type.Description = definition.Description?.Value;
        return type;
    }

    private void Fill(NamedType type, TypeDefinitionNode definition)
    {
        switch (type, definition)
        {
            case (ScalarType scalar, ScalarTypeDefinitionNode node):
                scalar.SpecifiedByUrl = node.Directives.SpecifiedByUrl() ?? scalar.SpecifiedByUrl;
                break;
            case (FieldsType fields, FieldsTypeDefinitionNode node):
                Fill(fields, node);
                break;
            case (UnionType union, UnionTypeDefinitionNode node):
                Fill(union, node);
                break;
            case (EnumType values, EnumTypeDefinitionNode node):
                values.Values.AddRange(node.Values.Select(EnumValue));
                break;
            case (InputObjectType input, InputObjectTypeDefinitionNode node):
                input.IsOneOf |= node.Directives.Any(d => d.Name.Value == "oneOf");
                input.Fields.AddRange(node.Fields.Select(Input));
                break;
        }
    }

    private void Fill(FieldsType type, FieldsTypeDefinitionNode node)
    {
        type.Fields.AddRange(node.Fields.Select(Field));
        foreach (var reference in node.Interfaces)
        {
            if (Named(reference) is FieldsType implemented)
            {
                type.Interfaces.Add(implemented);
            }
            else
            {
                Problems.Add(GraphQLError.At(
                    $"Type {type} must only implement Interface types, it cannot implement {reference}.", reference));
            }
        }
    }

    private void Fill(UnionType type, UnionTypeDefinitionNode node)
    {
        foreach (var reference in node.Types)
        {
            if (Named(reference) is ObjectType member)
            {
                type.Types.Add(member);
            }
            else
            {
                Problems.Add(GraphQLError.At(
                    $"Union type {type} can only include Object types, it cannot include {reference}.", reference));
            }
        }
    }

    private FieldDefinition Field(FieldDefinitionNode node)
    {
        var field = new FieldDefinition(node.Name.Value, Type(node.Type))
        {
            Description = node.Description?.Value,
            DeprecationReason = node.Directives.DeprecationReason(),
            Syntax = node,
        };
        field.Arguments.AddRange(node.Arguments.Select(Input));
        return field;
    }

    private InputValue Input(InputValueDefinitionNode node) => new(node.Name.Value, Type(node.Type))
    {
        Description = node.Description?.Value,
        DefaultValue = node.DefaultValue,
        DeprecationReason = node.Directives.DeprecationReason(),
        Syntax = node,
    };

    private static EnumValue EnumValue(EnumValueDefinitionNode node) => new(node.Name.Value)
    {
        Description = node.Description?.Value,
        DeprecationReason = node.Directives.DeprecationReason(),
        Syntax = node,
    };

    private DirectiveDefinition Directive(DirectiveDefinitionNode node)
    {
        var directive = new DirectiveDefinition(node.Name.Value, [.. node.Locations.Select(Location)])
        {
            Description = node.Description?.Value,
            IsRepeatable = node.IsRepeatable,
            DeprecationReason = node.Directives.DeprecationReason(),
            Syntax = node,
        };
        directive.Arguments.AddRange(node.Arguments.Select(Input));
        return directive;
    }

    private static DirectiveLocation Location(NameNode name) =>
        DirectiveLocationNames.TryParse(name.Value, out var location)
            ? location
            : throw new ArgumentException(name.Value, nameof(name));

    private GraphType Type(TypeNode node) => node switch
    {
        ListTypeNode list => new ListType(Type(list.OfType)),
        NonNullTypeNode nonNull => new NonNullType(Type(nonNull.OfType)),
        _ => Named((NamedTypeNode)node),
    };

    private NamedType Named(NamedTypeNode node) =>
        _types.GetValueOrDefault(node.Name.Value)
        ?? StandardType(node.Name.Value)
        ?? throw new SdlException([GraphQLError.At($"Unknown type: \"{node.Name}\".", node)]);
}
