namespace CrmGraph.GraphQL.Transports;

/// <summary>The requests of one HTTP body.</summary>
/// <param name="IsBatch">Whether they came as an array and are answered as one.</param>
internal sealed record RequestBody(IReadOnlyList<GraphQLRequest> Requests, bool IsBatch);
