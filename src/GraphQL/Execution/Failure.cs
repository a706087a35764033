namespace CrmGraph.GraphQL.Execution;

/// <summary>Stands where a value could not be had, until completion makes an error of it.</summary>
internal sealed record Failure(Exception Cause);
