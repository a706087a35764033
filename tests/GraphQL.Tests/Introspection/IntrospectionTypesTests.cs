using CrmGraph.GraphQL.Introspection;
using CrmGraph.GraphQL.Types;
using CrmGraph.GraphQL.Types.Sdl;

namespace CrmGraph.GraphQL.Tests.Introspection;

public sealed class IntrospectionTypesTests
{
    private static readonly Dictionary<string, object?> None = [];
    private static readonly Dictionary<string, object?> WithDeprecated = new() { ["includeDeprecated"] = true };

    private static readonly Schema Schema = SdlSchema.Build("""
        type Query implements Node { id: ID! old(a: Int, b: Int @deprecated): Int @deprecated(reason: "gone") }
        interface Node { id: ID! }
        input Choice @oneOf { a: Int b: [Int!] = [1, 2] }
        scalar Day @specifiedBy(url: "https://example.org/day")
        """);

    [Fact]
    public void Deprecated_fields_and_arguments_are_listed_only_when_asked_for()
    {
        var query = TypeOf("Query");

        Assert.Equal(["id"], Names(IntrospectionTypes.Field, Get(IntrospectionTypes.Type, query, "fields", None)));
        var fields = Get(IntrospectionTypes.Type, query, "fields", WithDeprecated);
        Assert.Equal(["id", "old"], Names(IntrospectionTypes.Field, fields));

        var old = ((IEnumerable<object>)fields!).Last();
        Assert.Equal("gone", Get(IntrospectionTypes.Field, old, "deprecationReason", None));
        Assert.Equal(["a"], Names(IntrospectionTypes.InputValue, Get(IntrospectionTypes.Field, old, "args", None)));
        Assert.Equal(
            ["a", "b"],
            Names(IntrospectionTypes.InputValue, Get(IntrospectionTypes.Field, old, "args", WithDeprecated)));
    }

    [Fact]
    public void Each_kind_of_type_tells_what_is_particular_to_it()
    {
        Assert.Equal(true, Get(IntrospectionTypes.Type, TypeOf("Choice"), "isOneOf", None));
        Assert.Null(Get(IntrospectionTypes.Type, TypeOf("Query"), "isOneOf", None));
        Assert.Equal("https://example.org/day", Get(IntrospectionTypes.Type, TypeOf("Day"), "specifiedByURL", None));
        Assert.Equal("INTERFACE", Get(IntrospectionTypes.Type, TypeOf("Node"), "kind", None));
        Assert.Equal(
            ["Query"],
            Names(IntrospectionTypes.Type, Get(IntrospectionTypes.Type, TypeOf("Node"), "possibleTypes", None)));
    }

    [Fact]
    public void A_default_is_told_as_a_literal()
    {
        var inputs = (IEnumerable<object>)Get(IntrospectionTypes.Type, TypeOf("Choice"), "inputFields", None)!;

        Assert.Equal("[1, 2]", Get(IntrospectionTypes.InputValue, inputs.Last(), "defaultValue", None));
    }

    [Fact]
    public void An_unknown_type_is_null() => Assert.Null(TypeByName("Nothing"));

    private static object TypeOf(string name) => TypeByName(name)!;

    private static object? TypeByName(string name) =>
        ((PlainResolver)MetaFields.Type.Binding!).Resolve(Schema, new Dictionary<string, object?> { ["name"] = name });

    private static object? Get(ObjectType type, object parent, string field, Dictionary<string, object?> arguments) =>
        ((PlainResolver)type.Fields[field]!.Binding!).Resolve(parent, arguments);

    private static IEnumerable<object?> Names(ObjectType type, object? parents) =>
        ((IEnumerable<object>)parents!).Select(p => Get(type, p, "name", None));
}
