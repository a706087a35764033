namespace CrmGraph.GraphQL;

/// <summary>The answer to a subscription: either a refusal or the events.</summary>
public sealed class SubscriptionAnswer
{
    private SubscriptionAnswer(ExecutionResult? error, IAsyncEnumerable<SubscriptionEvent>? events, long? after)
    {
        Error = error;
        Events = events;
        After = after;
    }

    /// <summary>Why there are no events; null when there are.</summary>
    public ExecutionResult? Error { get; }

    /// <summary>The events, each answered when it is read; null when the subscription was refused.</summary>
    public IAsyncEnumerable<SubscriptionEvent>? Events { get; }

    /// <summary>The sequence the client resumes after; null when the events begin now.</summary>
    public long? After { get; }

    internal static SubscriptionAnswer Refused(ExecutionResult error) => new(error, null, null);

    internal static SubscriptionAnswer Of(IAsyncEnumerable<SubscriptionEvent> events, long? after) => new(null, events, after);
}
