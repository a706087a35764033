namespace CrmGraph.GraphQL.Building.Fields;

/// <summary>The arguments of a field that has none.</summary>
public sealed record NoArguments;
