using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Fetches nodes of several types with one query per type; what is missing or may not be seen is null.</summary>
internal sealed class NodesStep(
    IReadOnlyList<NodeKey?> ids, IReadOnlyDictionary<ObjectModel, RowQuery> queries, bool isList) : Step
{
    public override async ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context)
    {
        var found = new Dictionary<NodeKey, TypedRow>();
        foreach (var (model, query) in queries)
        {
            var keys = new KeyList(typeof(Guid), ids.Where(i => i?.Model == model).Select(i => (object)i!.Key));
            foreach (var (key, row) in await query.ByKeyAsync(model.RequiredKey, keys, context))
            {
                found[new NodeKey(model, (Guid)key)] = new TypedRow(model.Type, row);
            }
        }

        var values = ids.Select(i => i is null ? null : found.GetValueOrDefault(i)).ToList();
        return [.. parents.Select(_ => isList ? values : (object?)values[0])];
    }
}
