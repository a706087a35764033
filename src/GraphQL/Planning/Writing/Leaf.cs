namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>A selected column in one form of its statement.</summary>
/// <param name="Column">Where it is found.</param>
/// <param name="Write">Writes its value.</param>
internal sealed record Leaf(SqlColumn Column, CellWriter Write);
