using System.Diagnostics.Metrics;

namespace CrmGraph.Api.Live;

/// <summary>The figures that say whether the feed moves; docs/operations.md says when to worry.</summary>
internal sealed class LiveMeters : IDisposable
{
    public const string Name = "CrmGraph.Live";

    private readonly Meter _meter = new(Name);
    private readonly Histogram<double> _delay;
    private readonly Histogram<double> _told;
    private readonly Counter<long> _foundByPoll;
    private readonly Counter<long> _swept;
    private readonly TimeProvider _clock;

    public LiveMeters(LiveFeed feed, TimeProvider clock)
    {
        _clock = clock;
        _meter.CreateObservableGauge("crmgraph.feed.head", () => feed.Head, description: "Sequence of the newest event read.");
        _delay = _meter.CreateHistogram<double>("crmgraph.feed.delay", "s", "From a change to its publication on this node.");
        _told = _meter.CreateHistogram<double>("crmgraph.feed.told", "s", "From a change until it was queued for all clients who watch alike.");
        _meter.CreateObservableGauge("crmgraph.feed.queue_usage", () => QueueUsage, description: "Share of PostgreSQL's notification queue in use.");
        _foundByPoll = _meter.CreateCounter<long>("crmgraph.feed.found_by_poll", description: "Events found that nobody had announced.");
        _swept = _meter.CreateCounter<long>("crmgraph.feed.swept", description: "Sweeps that found events nobody had numbered.");
    }

    /// <summary>How full PostgreSQL's queue of notifications was when this node last notified, from 0 to 1.</summary>
    public double QueueUsage { get; set; }

    /// <param name="batch">What is published now.</param>
    /// <param name="isAnnounced">Whether somebody had said that there would be something.</param>
    public void Published(IReadOnlyList<EventRecord> batch, bool isAnnounced)
    {
        if (!isAnnounced)
        {
            _foundByPoll.Add(batch.Count);
        }

        foreach (var happened in batch)
        {
            Record(_delay, happened);
        }
    }

    /// <summary>An event was answered and its answer queued.</summary>
    public void Told(EventRecord happened) => Record(_told, happened);

    public void Swept() => _swept.Add(1);

    public void Dispose() => _meter.Dispose();

    /// <summary>An imported event belongs to the past and says nothing of today's speed.</summary>
    private void Record(Histogram<double> histogram, EventRecord happened)
    {
        if (!happened.Imported)
        {
            histogram.Record((_clock.GetUtcNow().UtcDateTime - happened.At).TotalSeconds);
        }
    }
}
