namespace CrmGraph.GraphQL;

/// <summary>One step of a subscription.</summary>
/// <param name="Result">The selection set, answered for this event; null when there is nothing to tell up to the sequence.</param>
/// <param name="Sequence">The number of the event, with which a client can resume after it; null when events are not numbered.</param>
/// <param name="Farewell">Whose stream ends here and why, asked with each subscriber; null for nobody's.</param>
public sealed record SubscriptionEvent(ExecutionResult? Result, long? Sequence, Func<object?, Exception?>? Farewell = null);
