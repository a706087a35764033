using CrmGraph.GraphQL.Language;

namespace CrmGraph.GraphQL.Transports;

/// <summary>A request whose document is known.</summary>
/// <param name="Request">The request with its document.</param>
/// <param name="Kind">What it does; null when the document does not parse or does not say which operation is meant.</param>
/// <param name="Persisted">What the answer says about a document stored now; null when none was.</param>
internal sealed record Operation(
    GraphQLRequest Request, OperationKind? Kind, IReadOnlyDictionary<string, object?>? Persisted);
