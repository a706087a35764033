using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Transports.Subscriptions;

/// <summary>
/// Subscribers who ask for the same and may see the same: each event is answered once, written once, and the same bytes go
/// into the queue of everyone. Nobody waits for anybody: whose queue is full leaves and comes back at its own pace.
/// </summary>
internal sealed class Cohort : IAsyncDisposable
{
    /// <summary>After so many messages the readers have a turn, so that a burst does not run away from them.</summary>
    private const int Burst = 32;

    private readonly Lock _lock = new();
    private readonly HashSet<SubscriptionFeed> _members = [];
    private readonly List<(long Sequence, Func<object?, Exception?> Farewell)> _farewells = [];
    private readonly PayloadRing _kept;
    private readonly AsyncServiceScope _services;
    private readonly CancellationTokenSource _stop = new();
    private readonly PayloadChain _chain;
    private readonly SubscriptionErrors _errors;
    private readonly Task _reading;
    private long _position;
    private DateTimeOffset? _emptySince;
    private bool _closed;

    /// <param name="answer">What is asked for.</param>
    /// <param name="context">The context of one of those who ask.</param>
    /// <param name="user">The caller in whose name it is answered.</param>
    /// <param name="start">The sequence after which the cohort begins.</param>
    /// <param name="options">The clock and how much is kept.</param>
    /// <param name="services">The services of the cohort; disposed with it.</param>
    /// <param name="errors">What members are told when the events fail.</param>
    public Cohort(
        SubscriptionAnswer answer,
        RequestContext context,
        object? user,
        long start,
        GraphQLServerOptions options,
        AsyncServiceScope services,
        SubscriptionErrors errors)
    {
        _services = services;
        _errors = errors;
        _position = start;
        _emptySince = options.Clock.GetUtcNow();
        _kept = new PayloadRing(start, options.KeptPayloads);
        _chain = new PayloadChain(start);
        var own = context.For(user, services.ServiceProvider, _stop.Token);
        _reading = Task.Run(() => ReadAsync(answer.Read(own, start)));
    }

    public bool IsClosed
    {
        get
        {
            lock (_lock)
            {
                return _closed;
            }
        }
    }

    /// <summary>Takes a subscriber in when nothing is missing between what it has seen and what comes.</summary>
    /// <param name="feed">The subscriber.</param>
    /// <param name="position">Up to where it has seen everything.</param>
    /// <param name="head">The newest sequence there is.</param>
    /// <returns>Empty when it is in; what it must send first, before it asks again; null when that is not here.</returns>
    public IReadOnlyList<ResponsePayload>? Join(SubscriptionFeed feed, long position, long head)
    {
        lock (_lock)
        {
            if (_closed || feed.IsLeft || position < _kept.CompleteAfter || position > Math.Max(_position, head))
            {
                return null;
            }

            if (Parting(feed, position) is { } reason)
            {
                feed.End(_errors.Explain(reason));
                return [];
            }

            var missed = _kept.After(position);
            if (missed.Count == 0)
            {
                feed.SentUpTo = position;
                _members.Add(feed);
                _emptySince = null;
            }

            return missed;
        }
    }

    public void Leave(SubscriptionFeed feed, DateTimeOffset now)
    {
        lock (_lock)
        {
            _members.Remove(feed);
            _emptySince = _members.Count == 0 ? _emptySince ?? now : null;
        }
    }

    /// <summary>Takes nobody in any more, if nobody has been here since the instant given or the events have ended.</summary>
    public bool TryRetire(DateTimeOffset since)
    {
        lock (_lock)
        {
            return _closed |= _emptySince < since;
        }
    }

    public async ValueTask DisposeAsync()
    {
        await _stop.CancelAsync();
        await _reading;
        await _services.DisposeAsync();
        _stop.Dispose();
    }

    private async Task ReadAsync(IAsyncEnumerable<SubscriptionEvent> events)
    {
        GraphQLError? failure = null;
        var published = 0;
        try
        {
            await foreach (var next in events.WithCancellation(_stop.Token))
            {
                Publish(next);
                if (++published % Burst == 0)
                {
                    await Task.Yield();
                }
            }
        }
        catch (OperationCanceledException) when (_stop.IsCancellationRequested)
        {
            // Nobody has been here for a while.
        }
        catch (Exception exception)
        {
            failure = _errors.Explain(exception);
        }

        Close(failure);
    }

    private void Publish(SubscriptionEvent next)
    {
        var payload = next.Result is null ? null : _chain.Next(next.Result, next.Sequence);
        lock (_lock)
        {
            if (next.Farewell is { } farewell)
            {
                SayFarewell(next.Sequence!.Value, farewell);
            }

            if (payload is not null)
            {
                _kept.Add(payload);
                _members.RemoveWhere(member => !member.Offer(payload));
            }

            _position = next.Sequence ?? _position;
        }
    }

    private void SayFarewell(long sequence, Func<object?, Exception?> farewell)
    {
        _farewells.RemoveAll(said => said.Sequence <= _kept.CompleteAfter);
        _farewells.Add((sequence, farewell));
        _members.RemoveWhere(member =>
        {
            if (member.SentUpTo >= sequence || farewell(member.User) is not { } reason)
            {
                return false;
            }

            member.End(_errors.Explain(reason));
            return true;
        });
    }

    /// <summary>Why a subscriber cannot go on from there: its stream ended while it was away.</summary>
    private Exception? Parting(SubscriptionFeed feed, long position) => _farewells
        .Where(said => said.Sequence > position)
        .Select(said => said.Farewell(feed.User))
        .FirstOrDefault(reason => reason is not null);

    private void Close(GraphQLError? failure)
    {
        lock (_lock)
        {
            _closed = true;
            foreach (var member in _members)
            {
                member.End(failure);
            }

            _members.Clear();
        }
    }
}
