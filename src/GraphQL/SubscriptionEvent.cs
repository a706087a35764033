namespace CrmGraph.GraphQL;

/// <summary>One message of a subscription.</summary>
/// <param name="Result">The selection set, answered for this event.</param>
/// <param name="Sequence">The number of the event, with which a client can resume after it; null when events are not numbered.</param>
public sealed record SubscriptionEvent(ExecutionResult Result, long? Sequence);
