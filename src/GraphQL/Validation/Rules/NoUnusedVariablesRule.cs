using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Every variable of an operation is used, by itself or by a fragment.
/// https://spec.graphql.org/September2025/#sec-All-Variables-Used
/// </summary>
internal static class NoUnusedVariablesRule
{
    public static void Register(ValidationContext context, NodeHandlers on) =>
        on.OnEnter<OperationDefinitionNode>(operation =>
        {
            var used = context.Variables.UsedBy(operation)
                .Select(u => u.Node.Name.Value)
                .ToHashSet(StringComparer.Ordinal);
            var where = operation.Name is { } name ? $" in operation \"{name}\"" : "";
            foreach (var variable in operation.VariableDefinitions.Where(v => !used.Contains(v.Variable.Name.Value)))
            {
                context.Report($"Variable \"{variable.Variable}\" is never used{where}.", variable);
            }
        });
}
