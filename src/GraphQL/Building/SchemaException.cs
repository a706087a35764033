namespace CrmGraph.GraphQL.Building;

/// <summary>The schema cannot be built as it was described.</summary>
public sealed class SchemaException(string message) : Exception(message);
