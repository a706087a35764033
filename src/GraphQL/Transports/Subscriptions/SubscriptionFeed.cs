using System.Threading.Channels;

namespace CrmGraph.GraphQL.Transports.Subscriptions;

/// <summary>
/// The messages of one subscription on their way to one client. What the client missed comes as fast as it reads; then it
/// joins its cohort, and if it leaves more than the queue's length unread it loses the subscription and resumes.
/// </summary>
internal sealed class SubscriptionFeed : IAsyncDisposable
{
    private readonly Channel<ResponsePayload> _payloads;
    private readonly TaskCompletionSource _ended = new(TaskCreationOptions.RunContinuationsAsynchronously);
    private readonly SubscriptionAnswer _answer;
    private readonly OperationScope _scope;
    private readonly Cohorts _cohorts;
    private readonly GraphQLServerOptions _options;
    private readonly SubscriptionErrors _errors;
    private readonly Task _following;
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
        var isIn = Join(answer.After ?? options.Head()) is { Count: 0 };
        _following = isIn ? AwaitEndAsync() : Task.Run(RunAsync);
    }

    /// <summary>Why there will be no payloads at all; null when the subscription runs.</summary>
    public ExecutionResult? Refusal => _answer.Error;

    public ChannelReader<ResponsePayload> Payloads => _payloads.Reader;

    /// <summary>Why the payloads ended early; null when the events came to their end. Valid when they are all read.</summary>
    public GraphQLError? Failure { get; private set; }

    /// <summary>The caller.</summary>
    public object? User => _scope.Context.User;

    /// <summary>The client has seen everything up to here.</summary>
    public long SeenUpTo { get; set; }

    /// <summary>Queues a message of the cohort. False when the queue was full: the feed has ended behind what it holds.</summary>
    public bool Offer(ResponsePayload payload)
    {
        if (payload.Sequence <= SeenUpTo)
        {
            return true;
        }

        if (SubscriptionMeters.Queued.Enabled)
        {
            SubscriptionMeters.Queued.Record(_payloads.Reader.Count);
        }

        if (_payloads.Writer.TryWrite(payload))
        {
            return true;
        }

        SubscriptionMeters.Cut.Add(1);
        End(TransportErrors.Lagged());
        return false;
    }

    /// <summary>Ends the feed behind what it holds.</summary>
    /// <param name="failure">Why; null when the events came to their end.</param>
    public void End(GraphQLError? failure)
    {
        Failure ??= failure;
        _payloads.Writer.TryComplete();
        _ended.TrySetResult();
    }

    public async ValueTask DisposeAsync()
    {
        await _scope.CancelAsync();
        await _following;
        _cohort?.Leave(this, _options.Clock.GetUtcNow());
        await _scope.DisposeAsync();
        SubscriptionMeters.Open.Add(-1);
    }

    private Task RunAsync() => GuardAsync(async () =>
    {
        if (_answer.Events is { } events && !await TryJoinAsync(_answer.After ?? _options.Head()))
        {
            await ReadAloneAsync(events);
        }

        if (_cohort is not null)
        {
            await _ended.Task.WaitAsync(_scope.Stop);
        }
    });

    private Task AwaitEndAsync() => GuardAsync(() => _ended.Task.WaitAsync(_scope.Stop));

    private async Task GuardAsync(Func<Task> follow)
    {
        try
        {
            await follow();
            End(null);
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
    private async Task ReadAloneAsync(IAsyncEnumerable<SubscriptionEvent> events)
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
                return;
            }
        }
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

        var missed = cohort.Join(this, seen, _options.Head() ?? 0);
        _cohort = missed is { Count: 0 } ? cohort : null;
        return missed;
    }
}
