using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Fragments have different names.
/// https://spec.graphql.org/September2025/#sec-Fragment-Name-Uniqueness
/// </summary>
internal static class UniqueFragmentNamesRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var known = new UniqueNames(context, name => $"There can be only one fragment named \"{name}\".");
        on.OnEnter<FragmentDefinitionNode>(fragment => known.Add(fragment.Name));
    }
}
