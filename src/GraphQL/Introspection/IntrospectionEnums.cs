using System.Text.Json;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Introspection;

/// <summary>The two enums of introspection.</summary>
internal static class IntrospectionEnums
{
    public static EnumType TypeKind()
    {
        var type = new EnumType("__TypeKind")
        {
            Description = "An enum describing what kind of type a given `__Type` is.",
        };
        Add("SCALAR", "Indicates this type is a scalar.");
        Add("OBJECT", "Indicates this type is an object. `fields` and `interfaces` are valid fields.");
        Add(
            "INTERFACE",
            "Indicates this type is an interface. `fields`, `interfaces`, and `possibleTypes` are valid fields.");
        Add("UNION", "Indicates this type is a union. `possibleTypes` is a valid field.");
        Add("ENUM", "Indicates this type is an enum. `enumValues` is a valid field.");
        Add("INPUT_OBJECT", "Indicates this type is an input object. `inputFields` is a valid field.");
        Add("LIST", "Indicates this type is a list. `ofType` is a valid field.");
        Add("NON_NULL", "Indicates this type is a non-null. `ofType` is a valid field.");
        return type;

        void Add(string name, string description) => type.Values.Add(new EnumValue(name) { Description = description });
    }

    public static EnumType DirectiveLocations()
    {
        var type = new EnumType("__DirectiveLocation")
        {
            Description = "A Directive can be adjacent to many parts of the GraphQL language, a __DirectiveLocation "
                + "describes one such possible adjacencies.",
        };
        foreach (var location in Enum.GetValues<DirectiveLocation>())
        {
            type.Values.Add(
                new EnumValue(location.Name(), location) { Description = $"Location adjacent to {Place(location)}." });
        }

        return type;
    }

    private static string Place(DirectiveLocation location) => location switch
    {
        DirectiveLocation.Query or DirectiveLocation.Mutation or DirectiveLocation.Subscription =>
            $"a {Words(location)} operation",
        DirectiveLocation.InlineFragment => "an inline fragment",
        DirectiveLocation.VariableDefinition => "an operation variable definition",
        DirectiveLocation.Object or DirectiveLocation.InputObject => $"an {Words(location)} type definition",
        DirectiveLocation.InputFieldDefinition => "an input object field definition",
        DirectiveLocation.Schema or DirectiveLocation.Scalar or DirectiveLocation.Union =>
            $"a {Words(location)} definition",
        DirectiveLocation.Interface or DirectiveLocation.Enum or DirectiveLocation.EnumValue =>
            $"an {Words(location)} definition",
        DirectiveLocation.ArgumentDefinition => $"an {Words(location)}",
        _ => $"a {Words(location)}",
    };

    private static string Words(DirectiveLocation location) =>
        JsonNamingPolicy.SnakeCaseLower.ConvertName(location.ToString()).Replace('_', ' ');
}
