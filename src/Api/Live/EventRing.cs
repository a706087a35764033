namespace CrmGraph.Api.Live;

/// <summary>The newest events, kept for those who come back after a short absence.</summary>
/// <param name="head">The sequence after which it starts; it is empty at first.</param>
/// <param name="capacity">How many events it keeps.</param>
internal sealed class EventRing(long head, int capacity)
{
    private readonly EventRecord[] _events = new EventRecord[capacity];
    private long _start = head;

    /// <summary>The sequence of the newest event.</summary>
    public long Head { get; private set; } = head;

    /// <summary>Every event after this sequence is kept.</summary>
    private long CompleteAfter => Math.Max(_start, Head - _events.Length);

    /// <summary>Takes events in their order; after a hole it keeps only what follows, so nobody resumes across it unaware.</summary>
    public void Add(IReadOnlyList<EventRecord> events)
    {
        foreach (var happened in events)
        {
            var sequence = happened.Sequence!.Value;
            if (sequence != Head + 1)
            {
                _start = sequence - 1;
            }

            Head = sequence;
            _events[sequence % _events.Length] = happened;
        }
    }

    /// <summary>All events after the given one; null when some of them are no longer here.</summary>
    public IReadOnlyList<EventRecord>? After(long sequence)
    {
        if (sequence < CompleteAfter)
        {
            return null;
        }

        var missed = new List<EventRecord>((int)Math.Max(0, Head - sequence));
        for (var next = sequence + 1; next <= Head; next++)
        {
            missed.Add(_events[next % _events.Length]);
        }

        return missed;
    }
}
