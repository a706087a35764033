using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Every variable an operation uses, also through fragments, is defined by it.
/// https://spec.graphql.org/September2025/#sec-All-Variable-Uses-Defined
/// </summary>
internal static class NoUndefinedVariablesRule
{
    public static void Register(ValidationContext context, NodeHandlers on) =>
        on.OnEnter<OperationDefinitionNode>(operation =>
        {
            var defined = operation.VariableDefinitions.Select(v => v.Variable.Name.Value).ToHashSet(
                StringComparer.Ordinal);
            var where = operation.Name is { } name ? $" by operation \"{name}\"" : "";
            foreach (var usage in context.Variables.UsedBy(operation).Where(u => !defined.Contains(u.Node.Name.Value)))
            {
                context.Report($"Variable \"{usage.Node}\" is not defined{where}.", usage.Node, operation);
            }
        });
}
