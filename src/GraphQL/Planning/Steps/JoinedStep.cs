namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>An entity joined into the row of its parent: it is there when its key is.</summary>
internal sealed class JoinedStep(int keyCell) : Step
{
    public int KeyCell => keyCell;

    public override ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context) =>
        new([.. parents.Select(row => ((object?[])row)[keyCell] is null ? null : row)]);
}
