using CrmGraph.GraphQL.Execution;

namespace CrmGraph.GraphQL;

/// <summary>The answer to a subscription: either a refusal or the events.</summary>
public sealed class SubscriptionAnswer
{
    private readonly EventResponses? _responses;

    private SubscriptionAnswer(ExecutionResult? error, EventResponses? responses)
    {
        Error = error;
        _responses = responses;
    }

    /// <summary>Why there are no events; null when there are.</summary>
    public ExecutionResult? Error { get; }

    /// <summary>The events, each answered when it is read; null when the subscription was refused.</summary>
    public IAsyncEnumerable<SubscriptionEvent>? Events { get; private init; }

    /// <summary>The sequence the client resumes after; null when the events begin now.</summary>
    public long? After { get; private init; }

    /// <summary>
    /// All that was asked for but the place to resume from: callers of equal rights who ask for the same get the same
    /// messages. Null when the events cannot be read from any other place.
    /// </summary>
    public string? Signature { get; private init; }

    /// <summary>The events after a sequence, answered with the rights of another context.</summary>
    public IAsyncEnumerable<SubscriptionEvent> Read(RequestContext context, long after) =>
        (_responses ?? throw new InvalidOperationException("The subscription was refused.")).Read(context, after);

    internal static SubscriptionAnswer Refused(ExecutionResult error) => new(error, null);

    internal static SubscriptionAnswer Of(EventResponses responses, RequestContext context) => new(null, responses)
    {
        After = responses.After(context),
        Events = responses.Read(context),
        Signature = responses.Signature,
    };
}
