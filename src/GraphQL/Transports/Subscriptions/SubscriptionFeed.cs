using System.Threading.Channels;

namespace CrmGraph.GraphQL.Transports.Subscriptions;

/// <summary>
/// The messages of one subscription on their way to one client. What the client missed comes as fast as it reads; then it
/// joins its cohort. When it leaves more than the queue's length unread it goes back to what the cohort keeps, at its own
/// pace: many changes at once are not its doing. Only who falls behind even that loses the subscription and resumes.
/// </summary>
internal sealed class SubscriptionFeed : IAsyncDisposable
{
    private readonly Channel<ResponsePayload> _payloads;
    private readonly SubscriptionAnswer _answer;
    private readonly OperationScope _scope;
    private readonly Cohorts _cohorts;
    private readonly GraphQLServerOptions _options;
    private readonly SubscriptionErrors _errors;
    private Task _reading = Task.CompletedTask;
    private Cohort? _cohort;

    /// <param name="answer">The events, read until they end, fail or the feed is disposed.</param>
    /// <param name="scope">What the events are made with; disposed with the feed.</param>
    /// <param name="cohorts">Those who may be answered together.</param>
    /// <param name="options">How much may wait for the client.</param>
    /// <param name="errors">What the client is told when the events fail.</param>
    public SubscriptionFeed(
        SubscriptionAnswer answer,
        OperationScope scope,
        Cohorts cohorts,
        GraphQLServerOptions options,
        SubscriptionErrors errors)
    {
        _payloads = Channel.CreateBounded<ResponsePayload>(
            new BoundedChannelOptions(options.SendQueueLength) { SingleReader = true, SingleWriter = true });
        _answer = answer;
        _scope = scope;
        _cohorts = cohorts;
        _options = options;
        _errors = errors;

        SubscriptionMeters.Open.Add(1);

        // Who missed nothing is in before the client hears that it is subscribed.
        if (Join(answer.After ?? options.Head()) is not { Count: 0 })
        {
            // Noted before it runs: once it is in, the cohort may note the next.
            var begin = new Task<Task>(() => GuardAsync(BeginAsync));
            _reading = begin.Unwrap();
            begin.Start(TaskScheduler.Default);
        }
    }

    /// <summary>Why there will be no payloads at all; null when the subscription runs.</summary>
    public ExecutionResult? Refusal => _answer.Error;

    public ChannelReader<ResponsePayload> Payloads => _payloads.Reader;

    /// <summary>Why the payloads ended early; null when the events came to their end. Valid when they are all read.</summary>
    public GraphQLError? Failure { get; private set; }

    /// <summary>The caller.</summary>
    public object? User => _scope.Context.User;

    /// <summary>Whether nobody reads it any more.</summary>
    public bool IsLeft => _scope.Stop.IsCancellationRequested;

    /// <summary>The client was sent everything up to here.</summary>
    public long SentUpTo { get; set; }

    /// <summary>Queues a message of the cohort. False when the queue was full: the feed comes back by itself.</summary>
    public bool Offer(ResponsePayload payload)
    {
        if (payload.Sequence <= SentUpTo)
        {
            return true;
        }

        if (SubscriptionMeters.Queued.Enabled)
        {
            SubscriptionMeters.Queued.Record(_payloads.Reader.Count);
        }

        if (_payloads.Writer.TryWrite(payload))
        {
            SentUpTo = payload.Sequence ?? SentUpTo;
            return true;
        }

        _reading = Task.Run(() => GuardAsync(ReturnAsync));
        return false;
    }

    /// <summary>Ends the feed behind what it holds.</summary>
    /// <param name="failure">Why; null when the events came to their end.</param>
    public void End(GraphQLError? failure)
    {
        Failure ??= failure;
        _payloads.Writer.TryComplete();
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.CancelAsync();
        _cohort?.Leave(this, _options.Clock.GetUtcNow());
        await _reading;
        await _scope.DisposeAsync();
        SubscriptionMeters.Open.Add(-1);
    }

    /// <summary>From what the client has seen to its place in the cohort, or to the end where there is none.</summary>
    private async Task<bool> BeginAsync() => _answer.Events is { } events
        && (await TryJoinAsync(_answer.After ?? _options.Head()) || await ReadAloneAsync(events));

    /// <summary>Back into the cohort by way of what it keeps.</summary>
    private async Task<bool> ReturnAsync()
    {
        if (!await TryJoinAsync(SentUpTo))
        {
            SubscriptionMeters.Cut.Add(1);
            End(TransportErrors.Lagged());
        }

        return true;
    }

    /// <param name="read">Reads until the cohort does; false when everything was read.</param>
    private async Task GuardAsync(Func<Task<bool>> read)
    {
        try
        {
            if (!await read())
            {
                End(null);
            }
        }
        catch (OperationCanceledException) when (_scope.Stop.IsCancellationRequested)
        {
            // The client left: there is nobody to tell.
            End(null);
        }
        catch (Exception exception)
        {
            End(_errors.Explain(exception));
        }
    }

    /// <summary>Reads what the cohort does not have any more, up to where it can join; a slow client slows only this down.</summary>
    private async Task<bool> ReadAloneAsync(IAsyncEnumerable<SubscriptionEvent> events)
    {
        var chain = new PayloadChain(_answer.After);
        await foreach (var next in events.WithCancellation(_scope.Stop))
        {
            if (next.Farewell?.Invoke(User) is { } reason)
            {
                throw reason;
            }

            if (next.Result is { } result)
            {
                await _payloads.Writer.WriteAsync(chain.Next(result, next.Sequence), _scope.Stop);
            }

            if (await TryJoinAsync(next.Sequence))
            {
                return true;
            }
        }

        return false;
    }

    private async Task<bool> TryJoinAsync(long? position)
    {
        while (Join(position) is { } missed)
        {
            if (missed.Count == 0)
            {
                return true;
            }

            foreach (var payload in missed)
            {
                await _payloads.Writer.WriteAsync(payload, _scope.Stop);
                position = payload.Sequence;
            }
        }

        return false;
    }

    /// <summary>Asks the cohort to take the client in from a position; answers as it does, null also where there is none.</summary>
    private IReadOnlyList<ResponsePayload>? Join(long? position)
    {
        if (position is not { } seen || _cohorts.Of(_answer, _scope.Context) is not { } cohort)
        {
            return null;
        }

        _cohort = cohort;
        return cohort.Join(this, seen, _options.Head() ?? 0);
    }
}
