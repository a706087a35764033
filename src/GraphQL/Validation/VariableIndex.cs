using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Validation;

/// <summary>Where the operations of a document use variables.</summary>
internal sealed class VariableIndex(Schema schema, FragmentIndex fragments)
{
    private readonly Dictionary<ExecutableDefinitionNode, List<VariableUsage>> _direct = [];
    private readonly Dictionary<OperationDefinitionNode, List<VariableUsage>> _all = [];

    /// <summary>The uses in the operation and in every fragment it reaches.</summary>
    public IReadOnlyList<VariableUsage> UsedBy(OperationDefinitionNode operation)
    {
        if (!_all.TryGetValue(operation, out var usages))
        {
            _all[operation] = usages = [.. UsedIn(operation), .. fragments.UsedBy(operation).SelectMany(UsedIn)];
        }

        return usages;
    }

    private List<VariableUsage> UsedIn(ExecutableDefinitionNode definition)
    {
        if (_direct.TryGetValue(definition, out var usages))
        {
            return usages;
        }

        _direct[definition] = usages = [];
        var types = new TypeTracker(schema);
        DocumentWalker? walker = null;
        walker = new DocumentWalker(types, Enter, _ => { });
        walker.Walk(definition);
        return usages;

        void Enter(Node node)
        {
            if (node is VariableNode variable && walker!.Ancestors[^1] is not VariableDefinitionNode)
            {
                usages.Add(new VariableUsage(variable, types.Input));
            }
        }
    }
}
