namespace CrmGraph.GraphQL.Execution;

/// <summary>A response position: response names and list indexes, innermost last.</summary>
internal sealed record ResponsePath(ResponsePath? Parent, object Key)
{
    public IReadOnlyList<object> ToList()
    {
        var keys = new List<object>();
        for (var path = this; path is not null; path = path.Parent)
        {
            keys.Add(path.Key);
        }

        keys.Reverse();
        return keys;
    }
}
