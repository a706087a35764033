using CrmGraph.GraphQL.Planning.Queries;
using CrmGraph.GraphQL.Planning.Steps;
using CrmGraph.GraphQL.Types;

namespace CrmGraph.GraphQL.Planning.Bindings;

/// <summary><c>node(id:)</c> and <c>nodes(ids:)</c>: one query per type of the ids given.</summary>
/// <param name="nodes">The types that can be found, by name.</param>
internal sealed class NodesBinding(IReadOnlyDictionary<string, ObjectModel> nodes) : FieldBinding
{
    /// <summary>The field takes a list of ids.</summary>
    public bool IsList { get; init; }

    public override FieldPlan Plan(FieldUse use)
    {
        var ids = Ids(use);
        var queries = new Dictionary<ObjectModel, RowQuery>();
        var selections = new Dictionary<ObjectType, PlannedSelection>();
        foreach (var model in ids.Select(i => i?.Model).OfType<ObjectModel>().Distinct())
        {
            (queries[model], selections[model.Type]) = EntityByKey.Query(use, model);
        }

        return new FieldPlan(new NodesStep(ids, queries, IsList), type => selections[type]);
    }

    private List<NodeKey?> Ids(FieldUse use)
    {
        if (!IsList)
        {
            return [Find((string)use.Arguments["id"]!)];
        }

        var ids = (List<object?>)use.Arguments["ids"]!;
        return ids.Count <= use.Options.MaxNodes
            ? [.. ids.Select(id => Find((string)id!))]
            : throw new GraphQLException(
                $"At most {use.Options.MaxNodes} nodes can be fetched at once, but {ids.Count} were asked for.", "HC0076");
    }

    private NodeKey? Find(string id) =>
        NodeId.TryRead(id, out var typeName, out var key) && nodes.TryGetValue(typeName, out var model) ? new NodeKey(model, key) : null;
}
