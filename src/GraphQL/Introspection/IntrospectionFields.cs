using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;
using Meta = CrmGraph.GraphQL.Introspection.IntrospectionTypes;

namespace CrmGraph.GraphQL.Introspection;

/// <summary>The fields of the introspection types and what they answer.</summary>
internal static class IntrospectionFields
{
    private static readonly NonNullType RequiredString = new(BuiltInScalars.String);
    private static readonly NonNullType RequiredBoolean = new(BuiltInScalars.Boolean);

    public static void AddTo(ObjectType schema, ObjectType directive)
    {
        new FieldList<Schema>(schema)
            .Text("description", s => s.Description)
            .Add(
                "types",
                Required(Meta.Type),
                s => Root(s).Of(s.Types),
                "A list of all types supported by this server.")
            .Add(
                "queryType",
                new NonNullType(Meta.Type),
                s => Root(s).Of(s.QueryType),
                "The type that query operations will be rooted at.")
            .Add(
                "mutationType",
                Meta.Type,
                s => Root(s).Of(s.MutationType),
                "If this server supports mutation, the type that mutation operations will be rooted at.")
            .Add(
                "subscriptionType",
                Meta.Type,
                s => Root(s).Of(s.SubscriptionType),
                "If this server support subscription, the type that subscription operations will be rooted at.")
            .AddDeprecatable(
                "directives",
                Required(Meta.Directive),
                Directives,
                "A list of all directives supported by this server.");
        new FieldList<MemberInSchema<DirectiveDefinition>>(directive)
            .Add("name", RequiredString, d => d.Member.Name)
            .Text("description", d => d.Member.Description)
            .Add("isRepeatable", RequiredBoolean, d => d.Member.IsRepeatable)
            .Add("locations", Required(Meta.DirectiveLocation), d => d.Member.Locations)
            .AddDeprecatable("args", Required(Meta.InputValue), (d, all) => Inputs(d.Schema, d.Member.Arguments, all))
            .Add("isDeprecated", RequiredBoolean, d => d.Member.DeprecationReason is not null)
            .Text("deprecationReason", d => d.Member.DeprecationReason);
    }

    public static void AddTo(ObjectType type) => new FieldList<TypeInSchema>(type)
        .Add("kind", new NonNullType(Meta.TypeKind), t => Kind(t.Type))
        .Text("name", t => (t.Type as NamedType)?.Name)
        .Text("description", t => (t.Type as NamedType)?.Description)
        .Text("specifiedByURL", t => (t.Type as ScalarType)?.SpecifiedByUrl)
        .AddDeprecatable("fields", Optional(Meta.Field), Fields)
        .Add("interfaces", Optional(type), t => t.Type is FieldsType fields ? t.Of(fields.Interfaces) : null)
        .Add(
            "possibleTypes",
            Optional(type),
            t => t.Type is NamedType { IsAbstract: true } n ? t.Of(t.Schema.PossibleTypes(n)) : null)
        .AddDeprecatable("enumValues", Optional(Meta.EnumValue), EnumValues)
        .AddDeprecatable(
            "inputFields",
            Optional(Meta.InputValue),
            (t, all) => t.Type is InputObjectType i ? Inputs(t.Schema, i.Fields, all) : null)
        .Add("ofType", type, t => t.Of((t.Type as ListType)?.OfType ?? (t.Type as NonNullType)?.OfType))
        .Add("isOneOf", BuiltInScalars.Boolean, t => (t.Type as InputObjectType)?.IsOneOf);

    public static void AddMembers(ObjectType field, ObjectType inputValue, ObjectType enumValue)
    {
        new FieldList<MemberInSchema<FieldDefinition>>(field)
            .Add("name", RequiredString, f => f.Member.Name)
            .Text("description", f => f.Member.Description)
            .AddDeprecatable("args", Required(Meta.InputValue), (f, all) => Inputs(f.Schema, f.Member.Arguments, all))
            .Add("type", new NonNullType(Meta.Type), f => f.Type(f.Member.Type))
            .Add("isDeprecated", RequiredBoolean, f => f.Member.DeprecationReason is not null)
            .Text("deprecationReason", f => f.Member.DeprecationReason);
        new FieldList<MemberInSchema<InputValue>>(inputValue)
            .Add("name", RequiredString, v => v.Member.Name)
            .Text("description", v => v.Member.Description)
            .Add("type", new NonNullType(Meta.Type), v => v.Type(v.Member.Type))
            .Add(
                "defaultValue",
                BuiltInScalars.String,
                v => v.Member.DefaultValue is { } value ? Printer.Print(value) : null,
                "A GraphQL-formatted string representing the default value for this input value.")
            .Add("isDeprecated", RequiredBoolean, v => v.Member.DeprecationReason is not null)
            .Text("deprecationReason", v => v.Member.DeprecationReason);
        new FieldList<EnumValue>(enumValue)
            .Add("name", RequiredString, v => v.Name)
            .Text("description", v => v.Description)
            .Add("isDeprecated", RequiredBoolean, v => v.DeprecationReason is not null)
            .Text("deprecationReason", v => v.DeprecationReason);
    }

    private static NonNullType Required(GraphType item) => new(Optional(item));

    private static ListType Optional(GraphType item) => new(new NonNullType(item));

    private static TypeInSchema Root(Schema schema) => new(schema, Meta.Type);

    private static string Kind(GraphType type) => type switch
    {
        ScalarType => "SCALAR",
        ObjectType => "OBJECT",
        InterfaceType => "INTERFACE",
        UnionType => "UNION",
        EnumType => "ENUM",
        InputObjectType => "INPUT_OBJECT",
        ListType => "LIST",
        _ => "NON_NULL",
    };

    private static List<MemberInSchema<DirectiveDefinition>> Directives(Schema schema, bool all) =>
        MemberInSchema<DirectiveDefinition>.All(
            schema,
            schema.Directives.Where(d => all || d.DeprecationReason is null));

    private static object? Fields(TypeInSchema type, bool all) => type.Type is FieldsType fields
        ? MemberInSchema<FieldDefinition>.All(type.Schema, fields.Fields.Where(f => all || f.DeprecationReason is null))
        : null;

    private static object? EnumValues(TypeInSchema type, bool all) => type.Type is EnumType values
        ? values.Values.Where(v => all || v.DeprecationReason is null).ToList()
        : null;

    private static List<MemberInSchema<InputValue>> Inputs(
        Schema schema,
        MemberCollection<InputValue> inputs,
        bool all) =>
        MemberInSchema<InputValue>.All(schema, inputs.Where(i => all || i.DeprecationReason is null));
}
