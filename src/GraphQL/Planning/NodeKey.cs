namespace CrmGraph.GraphQL.Planning;

/// <summary>A global id, read: the type and the key of a node.</summary>
internal sealed record NodeKey(ObjectModel Model, Guid Key);
