using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.SdlRules;

/// <summary>
/// Types have different names.
/// https://spec.graphql.org/September2025/#sec-Schema
/// </summary>
internal static class UniqueTypeNamesRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var known = new UniqueNames(context, name => $"There can be only one type named \"{name}\".");
        on.OnEnter<TypeDefinitionNode>(type =>
        {
            if (type.IsExtension)
            {
                return;
            }

            if (context.IsKnownType(type.Name.Value))
            {
                context.Report(
                    $"Type \"{type.Name}\" already exists in the schema. "
                    + "It cannot also be defined in this type definition.",
                    type.Name);
            }
            else
            {
                known.Add(type.Name);
            }
        });
    }
}
