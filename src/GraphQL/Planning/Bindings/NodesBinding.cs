using System.Collections.Concurrent;
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
        // Which types there are to read only the ids of a request tell.
        var plans = new ConcurrentDictionary<ObjectType, FieldPlan>();
        return new FieldPlan(
            new NodesStep(context => Ids(use, context), model => PlanFor(model).Step, IsList),
            type => PlanFor((ObjectModel)type.Binding!).Select(type));

        FieldPlan PlanFor(ObjectModel model) =>
            plans.GetOrAdd(model.Type, _ => EntityByKey.Plan(use, model, (node, _) => ((NodeKey)node).Key));
    }

    private List<NodeKey?> Ids(FieldUse use, RequestContext context)
    {
        var arguments = use.Arguments.Of(context);
        if (!IsList)
        {
            return [Find((string)arguments["id"]!)];
        }

        var ids = (List<object?>)arguments["ids"]!;
        return ids.Count <= use.Options.MaxNodes
            ? [.. ids.Select(id => Find((string)id!))]
            : throw new GraphQLException(
                $"At most {use.Options.MaxNodes} nodes can be fetched at once, but {ids.Count} were asked for.", "HC0076");
    }

    private NodeKey? Find(string id) =>
        NodeId.TryRead(id, out var typeName, out var key) && nodes.TryGetValue(typeName, out var model) ? new NodeKey(model, key) : null;
}
