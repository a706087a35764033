using System.Collections.Concurrent;
using System.Runtime.CompilerServices;
using CrmGraph.GraphQL.Execution.Coercion;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Costs;

/// <summary>
/// Computes what operations cost with the values a request really gives. An operation is walked once for each outcome of its
/// <c>@skip</c> and <c>@include</c>; after that a request only multiplies and adds.
/// </summary>
internal sealed class CostAnalyzer(Schema schema, GraphQLOptions options)
{
    /// <summary>An operation with more conditions than this has outcomes is walked anew for the rest.</summary>
    private const int MostOutcomes = 16;

    private readonly ConditionalWeakTable<OperationDefinitionNode, ConcurrentDictionary<string, IReadOnlyList<CostedField>>> _walked = [];

    /// <exception cref="GraphQLException">It costs more than allowed, or goes beyond another limit.</exception>
    public Cost Check(
        OperationDefinitionNode operation,
        ObjectType root,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        VariableValues variables)
    {
        var cost = new Cost(0, 1) + CostedField.Sum(Fields(operation, root, fragments, variables), 1, 0, variables);
        if (cost.Work > options.MaxFieldCost)
        {
            throw Refused("field", cost.Work, options.MaxFieldCost);
        }

        return cost.Objects > options.MaxTypeCost ? throw Refused("type", cost.Objects, options.MaxTypeCost) : cost;
    }

    private IReadOnlyList<CostedField> Fields(
        OperationDefinitionNode operation,
        ObjectType root,
        IReadOnlyDictionary<string, FragmentDefinitionNode> fragments,
        VariableValues variables)
    {
        var outcomes = _walked.GetValue(operation, _ => new ConcurrentDictionary<string, IReadOnlyList<CostedField>>(StringComparer.Ordinal));
        var key = Conditions.Outcome(operation, variables);
        if (outcomes.TryGetValue(key, out var known))
        {
            return known;
        }

        var walked = new CostedSelections(schema, fragments, variables, options).Of(root, operation.SelectionSet);
        if (outcomes.Count < MostOutcomes)
        {
            outcomes[key] = walked;
        }

        return walked;
    }

    private static GraphQLException Refused(string kind, long cost, int most)
    {
        var name = kind == "field" ? "Field" : "Type";
        return new GraphQLException(new GraphQLError($"The maximum allowed {kind} cost was exceeded.")
        {
            Extensions = new Dictionary<string, object?> { ["code"] = "HC0047", [$"{kind}Cost"] = cost, [$"max{name}Cost"] = most },
        });
    }
}
