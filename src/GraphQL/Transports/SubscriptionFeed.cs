using System.Threading.Channels;

namespace CrmGraph.GraphQL.Transports;

/// <summary>
/// The payloads of one subscription on their way to one client. It reads the events as fast as they come; a client that
/// leaves more than the queue's length unread loses the subscription and resumes, so nobody else waits for it.
/// </summary>
internal sealed class SubscriptionFeed : IAsyncDisposable
{
    private readonly Channel<ResponsePayload> _payloads;
    private readonly OperationScope _scope;
    private readonly Func<Exception, GraphQLError> _explain;
    private readonly Task _pump;
    private long? _previous;

    /// <param name="answer">The events, read until they end, fail or the feed is disposed.</param>
    /// <param name="scope">What the events are made with; disposed with the feed.</param>
    /// <param name="queueLength">How many payloads may wait for the client.</param>
    /// <param name="explain">What the client is told about an exception.</param>
    public SubscriptionFeed(
        SubscriptionAnswer answer,
        OperationScope scope,
        int queueLength,
        Func<Exception, GraphQLError> explain)
    {
        _payloads = Channel.CreateBounded<ResponsePayload>(
            new BoundedChannelOptions(queueLength) { SingleReader = true, SingleWriter = true });
        _scope = scope;
        _explain = explain;
        _previous = answer.After;
        Refusal = answer.Error;
        _pump = Task.Run(() => PumpAsync(answer.Events ?? AsyncEnumerable.Empty<SubscriptionEvent>()));
    }

    /// <summary>Why there will be no payloads at all; null when the subscription runs.</summary>
    public ExecutionResult? Refusal { get; }

    public ChannelReader<ResponsePayload> Payloads => _payloads.Reader;

    /// <summary>Why the payloads ended early; null when the events came to their end. Valid when they are all read.</summary>
    public GraphQLError? Failure { get; private set; }

    public async ValueTask DisposeAsync()
    {
        await _scope.CancelAsync();
        await _pump;
        await _scope.DisposeAsync();
    }

    private async Task PumpAsync(IAsyncEnumerable<SubscriptionEvent> events)
    {
        try
        {
            await foreach (var next in events.WithCancellation(_scope.Stop))
            {
                if (!_payloads.Writer.TryWrite(Payload(next)))
                {
                    Failure = TransportErrors.Lagged();
                    break;
                }
            }
        }
        catch (OperationCanceledException) when (_scope.Stop.IsCancellationRequested)
        {
            // The client left: there is nobody to tell.
        }
        catch (Exception exception)
        {
            Failure = _explain(exception);
        }
        finally
        {
            _payloads.Writer.Complete();
        }
    }

    /// <summary>Numbers the payload, so that a client can check that it missed nothing.</summary>
    private ResponsePayload Payload(SubscriptionEvent next)
    {
        if (next.Sequence is { } sequence)
        {
            next.Result.Extensions["sequence"] = sequence;
            next.Result.Extensions["previous"] = _previous;
            _previous = sequence;
        }

        return ResponsePayload.Of(next.Result, next.Sequence);
    }
}
