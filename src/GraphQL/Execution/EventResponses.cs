using System.Runtime.CompilerServices;
using CrmGraph.GraphQL.Planning.Bindings;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Execution;

/// <summary>Answers each event of a subscription with the client's selection, in a scope of services of its own.</summary>
internal sealed class EventResponses(PreparedOperation operation)
{
    /// <summary>Opens the stream now, so that a refusal is the answer to the subscription and not its first event.</summary>
    public SubscriptionAnswer Open(RequestContext context)
    {
        var field = operation.Plan.Fields[0];
        if (field.Plan.Problem is { } problem)
        {
            throw problem;
        }

        var binding = field.Definition.Binding as SubscriptionBinding
            ?? throw new GraphQLException(new GraphQLError("The subscription field has no stream of events."));
        var arguments = SubscriptionBinding.Resumed(field.Plan.Arguments, context);
        return SubscriptionAnswer.Of(
            Respond(binding.Open(arguments, context), context),
            arguments.GetValueOrDefault(SubscriptionBinding.After) as long?);
    }

    private async IAsyncEnumerable<SubscriptionEvent> Respond(
        IAsyncEnumerable<SequencedEvent<object>> events, RequestContext context, [EnumeratorCancellation] CancellationToken stop = default)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(context.Stop, stop);
        await foreach (var happened in events.WithCancellation(either.Token))
        {
            await using var scope = context.Services.CreateAsyncScope();
            var result = await operation.RunAsync(context.For(scope.ServiceProvider, either.Token), happened.Value);
            yield return new SubscriptionEvent(result, happened.Sequence);
        }
    }
}
