namespace CrmGraph.GraphQL.Types;

/// <summary>A value does not fit a leaf type; the message is meant for the client.</summary>
public sealed class CoercionException(string message) : Exception(message);
