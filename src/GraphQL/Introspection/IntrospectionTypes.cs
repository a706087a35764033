using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Introspection;

/// <summary>
/// The types of introspection (https://spec.graphql.org/September2025/#sec-Schema-Introspection): ordinary object types
/// whose fields are bound to a <see cref="PlainResolver"/>. They are the same in every schema.
/// </summary>
public static class IntrospectionTypes
{
    public static readonly EnumType TypeKind = IntrospectionEnums.TypeKind();

    public static readonly EnumType DirectiveLocation = IntrospectionEnums.DirectiveLocations();

    public static readonly ObjectType Schema = new("__Schema")
    {
        Description = "A GraphQL Schema defines the capabilities of a GraphQL server. It exposes all available types "
            + "and directives on the server, as well as the entry points for query, mutation, and subscription "
            + "operations.",
    };

    public static readonly ObjectType Directive = new("__Directive")
    {
        Description = "A Directive provides a way to describe alternate runtime execution and type validation behavior "
            + "in a GraphQL document.\n\nIn some cases, you need to provide options to alter GraphQL's execution "
            + "behavior in ways field arguments will not suffice, such as conditionally including or skipping a field. "
            + "Directives provide this by describing additional information to the executor.",
    };

    public static readonly ObjectType Type = new("__Type")
    {
        Description = "The fundamental unit of any GraphQL Schema is the type. There are many kinds of types in "
            + "GraphQL as represented by the `__TypeKind` enum.\n\nDepending on the kind of a type, certain fields "
            + "describe information about that type. Scalar types provide no information beyond a name, description "
            + "and optional `specifiedByURL`, while Enum types provide their values. Object and Interface types "
            + "provide the fields they describe. Abstract types, Union and Interface, provide the Object types "
            + "possible at runtime. List and NonNull types compose other types.",
    };

    public static readonly ObjectType Field = new("__Field")
    {
        Description = "Object and Interface types are described by a list of Fields, each of which has a name, "
            + "potentially a list of arguments, and a return type.",
    };

    public static readonly ObjectType InputValue = new("__InputValue")
    {
        Description = "Arguments provided to Fields or Directives and the input fields of an InputObject are "
            + "represented as Input Values which describe their type and optionally a default value.",
    };

    public static readonly ObjectType EnumValue = new("__EnumValue")
    {
        Description = "One possible value for a given Enum. Enum values are unique values, not a placeholder for a "
            + "string or numeric value. However an Enum value is returned in a JSON response as a string.",
    };

    /// <summary>All of them.</summary>
    public static readonly IReadOnlyList<NamedType> All =
        [Schema, Directive, DirectiveLocation, Type, Field, InputValue, EnumValue, TypeKind];

    static IntrospectionTypes()
    {
        IntrospectionFields.AddTo(Schema, Directive);
        IntrospectionFields.AddTo(Type);
        IntrospectionFields.AddMembers(Field, InputValue, EnumValue);
    }
}
