using System.Collections.Concurrent;
using CrmGraph.Api.Data;
using CrmGraph.Api.Live;

namespace CrmGraph.Api.Access;

/// <summary>Remembers for a moment who a user is, so that a busy front end does not have its user read with every request.</summary>
/// <remarks>A change of users or teams that this node commits counts at once, one of another node within a second.</remarks>
internal sealed class RememberedCallers(IServiceScopeFactory scopes, LiveFeed feed, EventSignal signal, TimeProvider clock)
{
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1);

    private readonly ConcurrentDictionary<string, Remembered> _known = new(StringComparer.Ordinal);

    /// <summary>The caller of that user name; null for an unknown or a deactivated user.</summary>
    public async ValueTask<KnownCaller?> Find(string userName, CancellationToken stop)
    {
        if (_known.TryGetValue(userName, out var remembered) && Holds(remembered))
        {
            return remembered.Caller;
        }

        // Taken first: a change of rights while the rows are read is then seen as one that comes later.
        var (asOf, changes, readAt) = (feed.Head, signal.RightsChanges, clock.GetTimestamp());

        // Not with the services of the request: a live one lasts for hours and would keep what read its caller.
        await using var scope = scopes.CreateAsyncScope();
        var caller = await Callers.Find(scope.ServiceProvider.GetRequiredService<CrmDbContext>(), userName, stop);
        if (caller is null)
        {
            _known.TryRemove(userName, out _);
            return null;
        }

        var known = new KnownCaller(caller, asOf);
        _known[userName] = new Remembered(known, changes, readAt);
        return known;
    }

    private bool Holds(Remembered remembered) =>
        remembered.Changes == signal.RightsChanges && clock.GetElapsedTime(remembered.ReadAt) < Longest;

    private sealed record Remembered(KnownCaller Caller, long Changes, long ReadAt);
}
