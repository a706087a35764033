using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// Literals fit the type expected where they stand.
/// https://spec.graphql.org/September2025/#sec-Values-of-Correct-Type
/// </summary>
internal static class ValuesOfCorrectTypeRule
{
    public static void Register(ValidationContext context, NodeHandlers on)
    {
        var literals = new LiteralValidator(
            (message, node) => context.Report(message, node),
            context.Options.IncludeSuggestions);
        on.OnEnter<ArgumentNode>(argument => Check(argument.Value));
        on.OnEnter<VariableDefinitionNode>(variable => Check(variable.DefaultValue));

        void Check(ValueNode? value)
        {
            if (value is not null && context.Types.Input.Type is { } type)
            {
                literals.Check(value, type);
            }
        }
    }
}
