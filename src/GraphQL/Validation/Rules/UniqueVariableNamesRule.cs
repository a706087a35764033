using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// The variables of an operation have different names.
/// https://spec.graphql.org/September2025/#sec-Variable-Uniqueness
/// </summary>
internal static class UniqueVariableNamesRule
{
    public static void Register(ValidationContext context, NodeHandlers on) =>
        on.OnEnter<OperationDefinitionNode>(operation => UniqueNames.Check(
            context,
            operation.VariableDefinitions.Select(v => v.Variable.Name),
            name => $"There can be only one variable named \"${name}\"."));
}
