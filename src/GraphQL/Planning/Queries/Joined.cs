namespace CrmGraph.GraphQL.Planning.Queries;

/// <summary>Two elements of a query side by side.</summary>
internal sealed class Joined<TOuter, TInner>
{
    public required TOuter Outer { get; init; }

    public required TInner Inner { get; init; }
}
