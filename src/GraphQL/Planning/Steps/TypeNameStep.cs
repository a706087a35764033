namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>The name of the type.</summary>
internal sealed class TypeNameStep(string name) : Step
{
    public string Name => name;

    public override ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context) =>
        new([.. parents.Select(_ => name)]);
}
