namespace CrmGraph.GraphQL;

/// <summary>The answer to a subscription: either a refusal or the events.</summary>
public sealed class SubscriptionAnswer
{
    private SubscriptionAnswer(ExecutionResult? error, IAsyncEnumerable<SubscriptionEvent>? events)
    {
        Error = error;
        Events = events;
    }

    /// <summary>Why there are no events; null when there are.</summary>
    public ExecutionResult? Error { get; }

    /// <summary>The events, each answered when it is read; null when the subscription was refused.</summary>
    public IAsyncEnumerable<SubscriptionEvent>? Events { get; }

    internal static SubscriptionAnswer Refused(ExecutionResult error) => new(error, null);

    internal static SubscriptionAnswer Of(IAsyncEnumerable<SubscriptionEvent> events) => new(null, events);
}
