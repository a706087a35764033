using System.Text.Json;
using CrmGraph.GraphQL.Introspection;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Tests.Cases;

/// <summary>Makes a schema from the answer to an introspection query, as client tools do.</summary>
internal sealed class IntrospectedSchema
{
    private readonly Dictionary<string, NamedType> _types = [];

    public static Schema Read(JsonElement introspection)
    {
        var schema = introspection.GetProperty("__schema");
        var reader = new IntrospectedSchema();
        var types = schema.GetProperty("types").EnumerateArray().ToList();
        types.ForEach(t => reader._types[Name(t)] = Standard(Name(t)) ?? Create(t));
        types.Where(t => Standard(Name(t)) is null).ToList().ForEach(reader.Fill);
        return new Schema(
            reader.Root(schema, "queryType"),
            reader.Root(schema, "mutationType"),
            reader.Root(schema, "subscriptionType"),
            reader._types.Values,
            schema.GetProperty("directives").EnumerateArray().Select(reader.Directive))
        {
            Description = Text(schema, "description"),
        };
    }

    private static NamedType? Standard(string name) =>
        (NamedType?)BuiltInScalars.All.FirstOrDefault(s => s.Name == name)
            ?? IntrospectionTypes.All.FirstOrDefault(t => t.Name == name);

    private static NamedType Create(JsonElement type)
    {
        var name = Name(type);
        NamedType created = type.GetProperty("kind").GetString() switch
        {
            "SCALAR" => new ScalarType(name) { SpecifiedByUrl = Text(type, "specifiedByURL") },
            "OBJECT" => new ObjectType(name),
            "INTERFACE" => new InterfaceType(name),
            "UNION" => new UnionType(name),
            "ENUM" => new EnumType(name),
            _ =>
                new InputObjectType(name) { IsOneOf = type.TryGetProperty("isOneOf", out var isOneOf) && isOneOf.ValueKind == JsonValueKind.True },
        };
        created.Description = Text(type, "description");
        return created;
    }

    private void Fill(JsonElement json)
    {
        switch (_types[Name(json)])
        {
            case FieldsType type:
                type.Fields.AddRange(Items(json, "fields").Select(Field));
                Items(json, "interfaces").ForEach(i => type.Interfaces.Add((FieldsType)Type(i)));
                break;
            case UnionType union:
                Items(json, "possibleTypes").ForEach(t => union.Types.Add((ObjectType)Type(t)));
                break;
            case EnumType values:
                values.Values.AddRange(Items(json, "enumValues").Select(v => new EnumValue(Name(v))
                {
                    Description = Text(v, "description"),
                    DeprecationReason = Text(v, "deprecationReason"),
                }));
                break;
            case InputObjectType input:
                input.Fields.AddRange(Items(json, "inputFields").Select(Input));
                break;
        }
    }

    private FieldDefinition Field(JsonElement json)
    {
        var field = new FieldDefinition(Name(json), Type(json.GetProperty("type")))
        {
            Description = Text(json, "description"),
            DeprecationReason = Text(json, "deprecationReason"),
        };
        field.Arguments.AddRange(Items(json, "args").Select(Input));
        return field;
    }

    private InputValue Input(JsonElement json) => new(Name(json), Type(json.GetProperty("type")))
    {
        Description = Text(json, "description"),
        DeprecationReason = Text(json, "deprecationReason"),
        DefaultValue = Text(json, "defaultValue") is { } value ? Parser.ParseConstValue(value) : null,
    };

    private DirectiveDefinition Directive(JsonElement json)
    {
        var locations = Items(json, "locations").Select(l =>
            DirectiveLocationNames.TryParse(l.GetString()!, out var location)
                ? location
                : throw new JsonException(l.GetString()));
        var directive = new DirectiveDefinition(Name(json), [.. locations])
        {
            Description = Text(json, "description"),
            IsRepeatable = json.TryGetProperty("isRepeatable", out var isRepeatable) && isRepeatable.GetBoolean(),
        };
        directive.Arguments.AddRange(Items(json, "args").Select(Input));
        return directive;
    }

    private GraphType Type(JsonElement json) => json.GetProperty("kind").GetString() switch
    {
        "LIST" => new ListType(Type(json.GetProperty("ofType"))),
        "NON_NULL" => new NonNullType(Type(json.GetProperty("ofType"))),
        _ => _types[Name(json)],
    };

    private ObjectType? Root(JsonElement schema, string property) =>
        schema.TryGetProperty(property, out var root) && root.ValueKind == JsonValueKind.Object
            ? (ObjectType)_types[Name(root)]
            : null;

    private static List<JsonElement> Items(JsonElement json, string property) =>
        json.TryGetProperty(property, out var items) && items.ValueKind == JsonValueKind.Array
            ? [.. items.EnumerateArray()]
            : [];

    private static string Name(JsonElement json) => json.GetProperty("name").GetString()!;

    private static string? Text(JsonElement json, string property) =>
        json.TryGetProperty(property, out var text) ? text.GetString() : null;
}
