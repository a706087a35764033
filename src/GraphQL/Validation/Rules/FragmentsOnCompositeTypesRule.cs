using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Fragments are on objects, interfaces and unions only.
/// https://spec.graphql.org/September2025/#sec-Fragments-on-Object-Interface-or-Union-Types
/// </summary>
internal static class FragmentsOnCompositeTypesRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        on.OnEnter<InlineFragmentNode>(fragment => Check(context, "Fragment", fragment.TypeCondition));
        on.OnEnter<FragmentDefinitionNode>(
            fragment => Check(context, $"Fragment \"{fragment.Name}\"", fragment.TypeCondition));
    }

    private static void Check(ValidationContext context, string subject, NamedTypeNode? condition)
    {
        if (condition is not null && context.Schema.Type(condition.Name.Value) is { IsComposite: false } type)
        {
            context.Report($"{subject} cannot condition on non composite type \"{type}\".", condition);
        }
    }
}
