namespace CrmGraph.GraphQL.Transports;

/// <summary>A request that is answered with one error before it reaches the executor.</summary>
/// <param name="error">What the client is told.</param>
/// <param name="status">The HTTP status; null when the response format decides, as for every GraphQL request error.</param>
internal sealed class RefusedRequestException(GraphQLError error, int? status = null) : Exception(error.Message)
{
    public GraphQLError Error { get; } = error;

    public int? Status { get; } = status;
}
