using System.Runtime.CompilerServices;
using System.Threading.Channels;

namespace CrmGraph.Api.Live;

/// <summary>The queue in front of one reader of the feed. It never makes the feed wait: when it is full it ends, and the reader begins anew from there.</summary>
internal sealed class Subscriber
{
    /// <summary>How many events may wait; at fifty a second a reader may stall for twenty seconds.</summary>
    public const int MostWaiting = 1024;

    private readonly Channel<IReadOnlyList<EventRecord>> _batches =
        Channel.CreateUnbounded<IReadOnlyList<EventRecord>>(new() { SingleReader = true, SingleWriter = true });

    private int _waiting;

    /// <summary>Queues a batch, or ends the queue behind what it holds when too much is waiting already.</summary>
    public void Offer(IReadOnlyList<EventRecord> batch)
    {
        if (Volatile.Read(ref _waiting) >= MostWaiting)
        {
            _batches.Writer.TryComplete();
        }
        else if (_batches.Writer.TryWrite(batch))
        {
            Interlocked.Add(ref _waiting, batch.Count);
        }
    }

    /// <summary>The queued events; ends only when the reader was too slow. What has piled up meanwhile comes as one batch, so that it catches up.</summary>
    public async IAsyncEnumerable<IReadOnlyList<EventRecord>> Batches(
        [EnumeratorCancellation] CancellationToken stop)
    {
        while (await _batches.Reader.WaitToReadAsync(stop))
        {
            var batch = Waiting();
            Interlocked.Add(ref _waiting, -batch.Count);
            yield return batch;
        }
    }

    private IReadOnlyList<EventRecord> Waiting()
    {
        _batches.Reader.TryRead(out var first);
        if (!_batches.Reader.TryRead(out var next))
        {
            return first!;
        }

        List<EventRecord> all = [.. first!, .. next];
        while (_batches.Reader.TryRead(out next))
        {
            all.AddRange(next);
        }

        return all;
    }
}
