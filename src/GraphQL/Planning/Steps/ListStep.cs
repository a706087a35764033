using CrmGraph.GraphQL.Planning.Queries;

namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Reads whole lists: that of a root field, or those of all parents with one query.</summary>
internal sealed class ListStep(RowQuery query, ParentLink? link, Func<object, object?>? parentKey) : Step
{
    public override async ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context)
    {
        if (link is null || parentKey is null)
        {
            var rows = await query.ListAsync(context);
            return [.. parents.Select(_ => rows)];
        }

        var keys = parents.Select(parentKey).ToList();
        var list = new KeyList(Nullables.Underlying(link.Child.Type), keys.OfType<object>());
        if (list.IsEmpty)
        {
            return [.. parents.Select(_ => Array.Empty<object?[]>())];
        }

        var children = await query.ForParentsAsync(link, list, context);
        return [.. keys.Select(k => k is null ? [] : children[k].ToList())];
    }
}
