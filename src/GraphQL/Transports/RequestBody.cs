namespace CrmGraph.GraphQL.Transports;

/// <summary>The requests of one HTTP body.</summary>
/// <param name="Requests">The requests in their order.</param>
/// <param name="IsBatch">Whether they came as an array and are answered as one.</param>
internal sealed record RequestBody(IReadOnlyList<GraphQLRequest> Requests, bool IsBatch) : IDisposable
{
    /// <summary>The files that stand in their variables; gone with the body.</summary>
    public IDisposable? Files { get; init; }

    public void Dispose() => Files?.Dispose();
}
