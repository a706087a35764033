using System.Runtime.CompilerServices;

namespace CrmGraph.Api.Live;

/// <summary>Every committed event to every subscriber of this node, in order, each once.</summary>
/// <remarks>
/// One lock guards ring and subscribers together, so "what you missed, then what comes" has no gap and no duplicate. Under it nothing
/// waits and no foreign code runs: subscribers filter on their own time, and one that is slow reads on from what is kept.
/// </remarks>
internal sealed class LiveFeed(EventReader reader, TimeProvider clock) : IDisposable
{
    private const int Kept = 16_384;
    private const int CatchUpsAtOnce = 4;

    private readonly Lock _lock = new();
    private readonly HashSet<Subscriber> _subscribers = [];
    private readonly SemaphoreSlim _catchingUp = new(CatchUpsAtOnce);
    private readonly TaskCompletionSource _started = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private EventRing? _ring;

    /// <summary>The sequence of the newest event that this node has read; 0 before the first.</summary>
    public long Head
    {
        get
        {
            lock (_lock)
            {
                return _ring?.Head ?? 0;
            }
        }
    }

    public bool HasStarted => _started.Task.IsCompleted;

    /// <summary>Streams the events until the reader stops; while the database is away it waits.</summary>
    /// <param name="after">The last sequence the reader knows; null to start with what happens from now on.</param>
    /// <param name="stop">Ends the stream.</param>
    /// <exception cref="ResetException">The stream cannot be resumed from there.</exception>
    public IAsyncEnumerable<FeedPage> Subscribe(long? after, CancellationToken stop) =>
        Stream(after ?? (HasStarted ? Head : null), stop);

    /// <summary>Says where the stream stands when this node comes up.</summary>
    internal void Start(long head)
    {
        lock (_lock)
        {
            _ring = new(head, Kept);
        }

        _started.TrySetResult();
    }

    /// <summary>Takes the next events, in order, and hands them to all subscribers.</summary>
    internal void Publish(IReadOnlyList<EventRecord> batch)
    {
        lock (_lock)
        {
            _ring!.Add(batch);
            foreach (var subscriber in _subscribers)
            {
                subscriber.Offer(batch);
            }
        }
    }

    public void Dispose() => _catchingUp.Dispose();

    private async IAsyncEnumerable<FeedPage> Stream(long? after, [EnumeratorCancellation] CancellationToken stop)
    {
        await _started.Task.WaitAsync(stop);
        var last = after ?? Head;
        await CheckReached(last, stop);
        while (true)
        {
            var subscriber = new Subscriber();
            try
            {
                await foreach (var page in Pages(subscriber, last, stop))
                {
                    last = page.Reached;
                    yield return page;
                }
            }
            finally
            {
                Leave(subscriber);
            }
        }
    }

    /// <summary>What was missed and then what comes, until the reader is too slow for its queue.</summary>
    private async IAsyncEnumerable<FeedPage> Pages(
        Subscriber subscriber,
        long last,
        [EnumeratorCancellation] CancellationToken stop)
    {
        IReadOnlyList<EventRecord>? missed;
        while ((missed = Join(subscriber, last)) is null)
        {
            var page = await CatchUp(last, stop);
            last = page[^1].Sequence!.Value;
            yield return new(page, last);
        }

        last = missed.Count > 0 ? missed[^1].Sequence!.Value : last;
        yield return new(missed, last);
        await foreach (var batch in subscriber.Batches(stop))
        {
            // A reader that came from a node ahead of this one knows the first ones.
            var news = batch[0].Sequence > last ? batch : [.. batch.Where(e => e.Sequence > last)];
            last = Math.Max(last, batch[^1].Sequence!.Value);
            yield return new(news, last);
        }
    }

    private IReadOnlyList<EventRecord>? Join(Subscriber subscriber, long last)
    {
        lock (_lock)
        {
            var missed = _ring!.After(last);
            if (missed is not null)
            {
                _subscribers.Add(subscriber);
            }

            return missed;
        }
    }

    private void Leave(Subscriber subscriber)
    {
        lock (_lock)
        {
            _subscribers.Remove(subscriber);
        }
    }

    /// <summary>Another node may be ahead of this one, but nobody can know an event that was never committed.</summary>
    private async Task CheckReached(long last, CancellationToken stop)
    {
        if (last > Head && await Patience.Ask(() => reader.Head(stop), clock, stop) is var head && last > head)
        {
            throw ResetException.NotAvailable(last, head);
        }
    }

    private async Task<IReadOnlyList<EventRecord>> CatchUp(long last, CancellationToken stop)
    {
        await _catchingUp.WaitAsync(stop);
        try
        {
            var page = await Patience.Ask(() => reader.Page(last, stop), clock, stop);
            return page.Count > 0 && page[0].Sequence == last + 1 ? page : throw ResetException.NotAvailable(last, Head);
        }
        finally
        {
            _catchingUp.Release();
        }
    }
}
