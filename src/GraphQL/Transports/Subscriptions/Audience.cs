namespace CrmGraph.GraphQL.Transports.Subscriptions;

/// <summary>Callers who are answered alike: the same question is worked out once and sent to all of them.</summary>
/// <param name="Key">Equal for callers who may see the same and read the same language.</param>
/// <param name="User">The caller in whose name it is worked out; nobody in particular where several callers are alike.</param>
public sealed record Audience(object Key, object? User);
