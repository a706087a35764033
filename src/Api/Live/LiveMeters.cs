using System.Diagnostics.Metrics;

namespace CrmGraph.Api.Live;

/// <summary>The figures that say whether the feed moves; docs/operations.md says when to worry.</summary>
internal sealed class LiveMeters : IDisposable
{
    public const string Name = "CrmGraph.Live";

    private readonly Meter _meter = new(Name);
    private readonly Histogram<double> _delay;
    private readonly Counter<long> _foundByPoll;
    private readonly Counter<long> _swept;
    private readonly TimeProvider _clock;

    public LiveMeters(LiveFeed feed, TimeProvider clock)
    {
        _clock = clock;
        _meter.CreateObservableGauge("crmgraph.feed.head", () => feed.Head, description: "Sequence of the newest event read.");
        _delay = _meter.CreateHistogram<double>("crmgraph.feed.delay", "s", "From a change to its publication on this node.");
        _foundByPoll = _meter.CreateCounter<long>("crmgraph.feed.found_by_poll", description: "Events found that nobody had announced.");
        _swept = _meter.CreateCounter<long>("crmgraph.feed.swept", description: "Sweeps that found events nobody had numbered.");
    }

    /// <param name="batch">What is published now.</param>
    /// <param name="isAnnounced">Whether somebody had said that there would be something.</param>
    public void Published(IReadOnlyList<EventRecord> batch, bool isAnnounced)
    {
        if (!isAnnounced)
        {
            _foundByPoll.Add(batch.Count);
        }

        var now = _clock.GetUtcNow().UtcDateTime;
        foreach (var happened in batch.Where(happened => !happened.Imported))
        {
            _delay.Record((now - happened.At).TotalSeconds);
        }
    }

    public void Swept() => _swept.Add(1);

    public void Dispose() => _meter.Dispose();
}
