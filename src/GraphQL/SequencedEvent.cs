namespace CrmGraph.GraphQL;

/// <summary>An event as its source delivers it, before the selection set is answered for it.</summary>
/// <param name="Value">The event.</param>
/// <param name="Sequence">Its number, with which a client can resume; null when events are not numbered.</param>
public sealed record SequencedEvent<TEvent>(TEvent Value, long? Sequence = null);
