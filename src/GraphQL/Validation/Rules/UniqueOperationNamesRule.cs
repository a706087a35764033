using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Operations have different names.
/// https://spec.graphql.org/September2025/#sec-Operation-Name-Uniqueness
/// </summary>
internal static class UniqueOperationNamesRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var known = new UniqueNames(context, name => $"There can be only one operation named \"{name}\".");
        on.OnEnter<OperationDefinitionNode>(operation => known.Add(operation.Name));
    }
}
