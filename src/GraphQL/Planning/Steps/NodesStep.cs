namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Fetches nodes of several types with one statement per type; what is missing or may not be seen is null.</summary>
/// <param name="idsOf">The ids of a request.</param>
/// <param name="stepOf">Reads the nodes of one type.</param>
/// <param name="isList">Whether the field takes a list of ids.</param>
internal sealed class NodesStep(
    Func<RequestContext, IReadOnlyList<NodeKey?>> idsOf, Func<ObjectModel, Step> stepOf, bool isList) : Step
{
    public override async ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context)
    {
        var ids = idsOf(context);
        var found = new Dictionary<NodeKey, TypedRow?>();
        foreach (var ofType in ids.OfType<NodeKey>().Distinct().GroupBy(i => i.Model))
        {
            var keys = ofType.ToList();
            var rows = await stepOf(ofType.Key).RunAsync(keys, context);
            for (var i = 0; i < rows.Length; i++)
            {
                found[keys[i]] = rows[i] is object?[] row ? new TypedRow(ofType.Key.Type, row) : null;
            }
        }

        var values = ids.Select(i => i is null ? null : found[i]).ToList();
        return [.. parents.Select(_ => isList ? values : (object?)values[0])];
    }
}
