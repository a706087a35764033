using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Calls a delegate for each parent, one after the other: they may share a database connection.</summary>
internal sealed class ResolveStep(Func<object, RequestContext, ValueTask<object?>> resolve) : Step
{
    public override async ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context)
    {
        var values = new object?[parents.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = await ResolveAsync(parents[i], context);
        }

        return values;
    }

    private async ValueTask<object?> ResolveAsync(object parent, RequestContext context)
    {
        try
        {
            return await resolve(parent, context);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Failure(e);
        }
    }
}
