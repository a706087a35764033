namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>Where the JSON of an object lies.</summary>
internal readonly record struct RowSpan(int Start, int Length);
