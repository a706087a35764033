using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL.Planning.Steps;

/// <summary>Gets the values of one field for all its parents together.</summary>
internal abstract class Step
{
    /// <summary>A value per parent; one that could not be had is a <see cref="Failure"/>.</summary>
    public abstract ValueTask<object?[]> RunAsync(IReadOnlyList<object> parents, RequestContext context);
}
