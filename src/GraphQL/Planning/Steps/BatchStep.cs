namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Calls a declared step once with the distinct keys of all parents.</summary>
internal sealed class BatchStep(
    Func<object, RequestContext, object?> keyOf, Func<IReadOnlyList<object>, RequestContext, Task<Func<object, object?>>> load) : Step
{
    public override async ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context)
    {
        var keys = parents.Select(parent => keyOf(parent, context)).ToList();
        var valueOf = await load([.. keys.OfType<object>().Distinct()], context);
        return [.. keys.Select(k => k is null ? null : valueOf(k))];
    }
}
