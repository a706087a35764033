using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Reads each value from its parent, in memory.</summary>
internal sealed class ReadStep(Func<object, RequestContext, object?> read) : Step
{
    public override ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context)
    {
        var values = new object?[parents.Count];
        for (var i = 0; i < values.Length; i++)
        {
            values[i] = Read(parents[i], context);
        }

        return new ValueTask<object?[]>(values);
    }

    private object? Read(object parent, RequestContext context)
    {
        try
        {
            return read(parent, context);
        }
        catch (Exception e) when (e is not OperationCanceledException)
        {
            return new Failure(e);
        }
    }
}
