namespace CrmGraph.Api.Live;

/// <summary>Reads new events from the table and publishes them to this node's feed; the one reader per node.</summary>
/// <remarks>Signals only make it look sooner. While it publishes, new events pile up and become the next batch: no timer, no idle delay.</remarks>
internal sealed class Pump(
    EventReader reader,
    LiveFeed feed,
    EventSignal signal,
    LiveMeters meters,
    TimeProvider clock,
    ILogger<Pump> log) : BackgroundService
{
    private static readonly TimeSpan LongestSilence = TimeSpan.FromSeconds(1);

    private bool _isAnnounced = true;

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Endless.Run(Pass, clock, log, stoppingToken);

    private async Task Pass(CancellationToken stop)
    {
        if (!feed.HasStarted)
        {
            feed.Start(await reader.Head(stop));
        }

        var batch = await reader.Page(feed.Head, stop);
        if (batch.Count == 0)
        {
            _isAnnounced = await signal.Here.Wait(LongestSilence, stop);
            return;
        }

        if (batch[^1].Sequence != feed.Head + batch.Count)
        {
            log.LogError("Events between {Head} and {Last} are missing from the table", feed.Head, batch[^1].Sequence);
        }

        feed.Publish(batch);
        meters.Published(batch, _isAnnounced);
    }
}
