using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation.Rules;

/// <summary>
/// A variable is used only where its type fits.
/// https://spec.graphql.org/September2025/#sec-All-Variable-Usages-Are-Allowed
/// </summary>
internal static class VariablesInAllowedPositionRule
{
    public static void Register(ValidationContext context, NodeHandlers on) =>
        on.OnLeave<OperationDefinitionNode>(operation =>
        {
            var definitions = new Dictionary<string, VariableDefinitionNode>(StringComparer.Ordinal);
            foreach (var definition in operation.VariableDefinitions)
            {
                definitions[definition.Variable.Name.Value] = definition;
            }

            foreach (var usage in context.Variables.UsedBy(operation))
            {
                var definition = definitions.GetValueOrDefault(usage.Node.Name.Value);
                if (definition is not null && context.Schema.Type(definition.Type) is { } type)
                {
                    Check(context, definition, type, usage);
                }
            }
        });

    private static void Check(
        ValidationContext context,
        VariableDefinitionNode definition,
        GraphType type,
        VariableUsage usage)
    {
        if (usage.Position.Type is not { } expected)
        {
            return;
        }

        if (!IsAllowed(definition, type, expected, usage.Position.HasDefault))
        {
            context.Report(
                $"Variable \"{usage.Node}\" of type \"{type}\" used in position expecting type \"{expected}\".",
                definition,
                usage.Node);
        }

        if (usage.Position.Owner is { IsOneOf: true } owner && !type.IsNonNull)
        {
            context.Report(
                $"Variable \"{usage.Node}\" is of type \"{type}\" but must be non-nullable "
                + $"to be used for OneOf Input Object \"{owner}\".",
                definition,
                usage.Node);
        }
    }

    /// <summary>
    /// A nullable variable fits a non-null place when a default, its own or the place's, stands in for a missing value.
    /// </summary>
    private static bool IsAllowed(
        VariableDefinitionNode definition,
        GraphType type,
        GraphType expected,
        bool hasDefault)
    {
        if (!expected.IsNonNull || type.IsNonNull)
        {
            return type.IsSubtypeOf(expected);
        }

        var hasOwnDefault = definition.DefaultValue is not null and not NullValueNode;
        return (hasOwnDefault || hasDefault) && type.IsSubtypeOf(expected.Nullable);
    }
}
