using System.Runtime.CompilerServices;
using CrmGraph.GraphQL.Planning;
using CrmGraph.GraphQL.Planning.Bindings;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Execution;

/// <summary>Answers each event of a subscription with the client's selection, in a scope of services of its own.</summary>
internal sealed class EventResponses
{
    private static readonly TimeSpan TryAgainAfter = TimeSpan.FromMilliseconds(500);

    private readonly PreparedOperation _operation;
    private readonly PlannedField _field;
    private readonly SubscriptionBinding _binding;

    /// <exception cref="GraphQLException">An argument does not fit.</exception>
    public EventResponses(PreparedOperation operation, SubscriptionRequest request)
    {
        _operation = operation;
        _field = operation.Plan.Fields[0];
        if (_field.Plan.Problem is { } problem)
        {
            throw problem;
        }

        _binding = _field.Definition.Binding as SubscriptionBinding
            ?? throw new GraphQLException(new GraphQLError("The subscription field has no stream of events."));
        Signature = request.SignatureOf(_field);
    }

    /// <inheritdoc cref="SubscriptionAnswer.Signature"/>
    public string? Signature { get; }

    /// <summary>Where the client resumes: the transport's word wins over the operation's own.</summary>
    public long? After(RequestContext context) => Resumed(context).GetValueOrDefault(SubscriptionBinding.After) as long?;

    /// <summary>Opens the stream now, so that a refusal is the answer to the subscription and not its first event.</summary>
    public IAsyncEnumerable<SubscriptionEvent> Read(RequestContext context) =>
        Respond(_binding.Open(Resumed(context), context), context);

    public IAsyncEnumerable<SubscriptionEvent> Read(RequestContext context, long after)
    {
        var arguments = new Dictionary<string, object?>(_field.Plan.RequiredArguments.Of(context), StringComparer.Ordinal)
        {
            [SubscriptionBinding.After] = after,
        };
        return Respond(_binding.Open(arguments, context), context);
    }

    private IReadOnlyDictionary<string, object?> Resumed(RequestContext context) =>
        SubscriptionBinding.Resumed(_field.Plan.RequiredArguments.Of(context), context);

    private async IAsyncEnumerable<SubscriptionEvent> Respond(
        IAsyncEnumerable<SequencedEvent<object>> events, RequestContext context, [EnumeratorCancellation] CancellationToken stop = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.Stop, stop);
        await foreach (var happened in events.WithCancellation(either.Token))
        {
            var result = happened.IsSilent ? null : await AnswerAsync(happened.Value, context, either.Token);
            yield return new SubscriptionEvent(result, happened.Sequence, happened.Farewell);
        }
    }

    /// <summary>An event is told once, so it waits for what is away for a moment instead of being told without its data.</summary>
    private async Task<ExecutionResult> AnswerAsync(object happened, RequestContext context, CancellationToken stop)
    {
        while (true)
        {
            await using var scope = context.Services.CreateAsyncScope();
            var result = await _operation.RunAsync(context.For(scope.ServiceProvider, stop), happened);
            if (!result.Errors.Any(UnexpectedError.SaysUnavailable))
            {
                return result;
            }

            await Task.Delay(TryAgainAfter, stop);
        }
    }
}
