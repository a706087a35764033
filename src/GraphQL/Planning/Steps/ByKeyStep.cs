using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Reads the entities of all parents' keys with one query; what the caller may not see is null.</summary>
internal sealed class ByKeyStep(RowQuery query, ObjectModel target, Func<object, RequestContext, object?> keyOf) : Step
{
    public override async ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context)
    {
        var keys = parents.Select(p => keyOf(p, context)).ToList();
        var list = new KeyList(target.RequiredKey.ReturnType, keys.OfType<object>());
        if (list.IsEmpty)
        {
            return new object?[parents.Count];
        }

        var rows = await query.ByKeyAsync(target.RequiredKey, list, context);
        return [.. keys.Select(k => k is null ? null : rows.GetValueOrDefault(k))];
    }
}
