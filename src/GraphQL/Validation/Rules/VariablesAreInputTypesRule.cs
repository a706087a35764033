using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Variables have input types.
/// https://spec.graphql.org/September2025/#sec-Variables-Are-Input-Types
/// </summary>
internal static class VariablesAreInputTypesRule
{
    public static void Register(ValidationContext context, NodeHandlers on) =>
        on.OnEnter<VariableDefinitionNode>(variable =>
        {
            if (context.Schema.Type(variable.Type) is { IsInput: false })
            {
                context.Report(
                    $"Variable \"{variable.Variable}\" cannot be non-input type \"{variable.Type}\".",
                    variable.Type);
            }
        });
}
