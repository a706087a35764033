using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.SdlRules;

/// <summary>
/// The fields of a type have different names.
/// https://spec.graphql.org/September2025/#sec-Objects.Type-Validation
/// </summary>
internal static class UniqueFieldDefinitionNamesRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var members = new UniqueMembers(context, "Field", HasField);
        on.OnEnter<FieldsTypeDefinitionNode>(type => members.Add(type.Name.Value, type.Fields));
        on.OnEnter<InputObjectTypeDefinitionNode>(type => members.Add(type.Name.Value, type.Fields));
    }

    private static bool HasField(NamedType? type, string field) => type switch
    {
        FieldsType fields => fields.Fields.Contains(field),
        InputObjectType input => input.Fields.Contains(field),
        _ => false,
    };
}
