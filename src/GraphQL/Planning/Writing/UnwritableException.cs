namespace CrmGraph.GraphQL.Planning.Writing;

/// <summary>A row has something that cannot be written as it is read: the operation is run again in the general way, which reports it.</summary>
internal sealed class UnwritableException(string what) : Exception(what);
