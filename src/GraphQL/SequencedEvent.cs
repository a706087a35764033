namespace CrmGraph.GraphQL;

/// <summary>An event as its source delivers it, before the selection set is answered for it.</summary>
/// <param name="Value">The event.</param>
/// <param name="Sequence">Its number, with which a client can resume; null when events are not numbered.</param>
public sealed record SequencedEvent<TEvent>(TEvent Value, long? Sequence = null)
{
    /// <summary>Whether there is nothing to tell here: the source only says how far it has come.</summary>
    public bool IsSilent { get; private init; }

    /// <summary>Whose stream ends here and why, asked with each subscriber's <see cref="RequestContext.User"/>; null for nobody's.</summary>
    public Func<object?, Exception?>? Farewell { get; private init; }

    /// <summary>Nothing up to this sequence is left to tell.</summary>
    /// <param name="sequence">How far the source has come.</param>
    /// <param name="farewell">Whose stream ends at this sequence, and why.</param>
    public static SequencedEvent<TEvent> Reached(long sequence, Func<object?, Exception?>? farewell = null) =>
        new(default!, sequence) { IsSilent = true, Farewell = farewell };

    internal SequencedEvent<object> Untyped() =>
        new(Value!, Sequence) { IsSilent = IsSilent, Farewell = Farewell };
}
