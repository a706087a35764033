namespace CrmGraph.GraphQL;

/// <summary>One operation to run, as a transport received it.</summary>
/// <param name="Query">The document text; null when the client sent only <paramref name="DocumentId"/>.</param>
/// <param name="OperationName">Which operation of the document to run; may be null when there is only one.</param>
/// <param name="Variables">
/// JSON-like values: string, bool, int, long, decimal, double, null, <c>List&lt;object?&gt;</c> and
/// <c>Dictionary&lt;string, object?&gt;</c>.
/// </param>
/// <param name="Extensions">Whatever else the client sent along.</param>
/// <param name="DocumentId">The id of a document the server already knows.</param>
public sealed record GraphQLRequest(
    string? Query,
    string? OperationName = null,
    IReadOnlyDictionary<string, object?>? Variables = null,
    IReadOnlyDictionary<string, object?>? Extensions = null,
    string? DocumentId = null);
