using System.Runtime.InteropServices;
using CrmGraph.Api.Live;
using CrmGraph.Domain.Access;

namespace CrmGraph.Api.Access;

/// <summary>Tells open connections when the rights they were opened with are no longer those of their caller.</summary>
/// <remarks>The connection is closed and the client comes back, so that there is one place where rights are read.</remarks>
internal sealed class RightsWatch(LiveFeed feed, TimeProvider clock, ILogger<RightsWatch> log) : BackgroundService
{
    private const int MostRemembered = 1_000;

    private readonly Lock _lock = new();
    private readonly Dictionary<Guid, Watched> _watched = [];
    private readonly Queue<EventRecord> _recent = new();
    private long? _reached;
    private long _forgottenUpTo;

    /// <summary>Cancelled when the rights of this caller change after the place of the feed at which they were read.</summary>
    public CancellationToken Of(Caller caller, long asOf)
    {
        lock (_lock)
        {
            if (asOf < _forgottenUpTo || _recent.Any(change => change.Sequence > asOf && RightsChange.Concerns(change, caller)))
            {
                return new CancellationToken(canceled: true);
            }

            ref var watched = ref CollectionsMarshal.GetValueRefOrAddDefault(_watched, KeyOf(caller), out _);
            watched ??= new Watched(caller, new CancellationTokenSource());
            return watched.Change.Token;
        }
    }

    protected override Task ExecuteAsync(CancellationToken stoppingToken) => Endless.Run(Watch, clock, log, stoppingToken);

    private async Task Watch(CancellationToken stop)
    {
        await foreach (var page in feed.Subscribe(_reached, stop))
        {
            if (_reached is null)
            {
                Begin(page.Reached);
            }

            foreach (var change in page.Events.Where(RightsChange.IsOne))
            {
                Announce(change);
            }

            _reached = page.Reached;
        }
    }

    /// <summary>Nothing is known of the changes before, so whoever connected already does so again.</summary>
    private void Begin(long reached)
    {
        List<Watched> early;
        lock (_lock)
        {
            _forgottenUpTo = reached;
            early = [.. _watched.Values];
            _watched.Clear();
        }

        early.ForEach(watched => watched.Change.Cancel());
    }

    private void Announce(EventRecord change)
    {
        List<Watched> concerned;
        lock (_lock)
        {
            _recent.Enqueue(change);
            if (_recent.Count > MostRemembered)
            {
                _forgottenUpTo = _recent.Dequeue().Sequence!.Value;
            }

            concerned = [.. _watched.Values.Where(watched => RightsChange.Concerns(change, watched.Caller))];
            concerned.ForEach(watched => _watched.Remove(KeyOf(watched.Caller)));
        }

        concerned.ForEach(watched => watched.Change.Cancel());
    }

    private static Guid KeyOf(Caller caller) => caller.ApiKeyId ?? caller.UserId;

    /// <summary>A user, or a key, with connections; all of them end together.</summary>
    private sealed record Watched(Caller Caller, CancellationTokenSource Change);
}
