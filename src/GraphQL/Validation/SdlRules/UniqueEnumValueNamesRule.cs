using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.SdlRules;

/// <summary>
/// The values of an enum have different names.
/// https://spec.graphql.org/September2025/#sec-Enums.Type-Validation
/// </summary>
internal static class UniqueEnumValueNamesRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var members = new UniqueMembers(
            context,
            "Enum value",
            (type, value) => (type as EnumType)?.Values.Contains(value) ?? false);
        on.OnEnter<EnumTypeDefinitionNode>(type => members.Add(type.Name.Value, type.Values));
    }
}
