using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Text.Json;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Transports.Subscriptions;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.SignalR;

namespace CrmGraph.GraphQL.Transports.SignalR;

/// <summary>GraphQL through SignalR: the same requests and the same payloads as over HTTP and server-sent events.</summary>
internal sealed class GraphQLHub(OperationRunner runner, GraphQLServerOptions options) : Hub
{
    private const string Slots = "slots";

    private HttpContext Http => Context.GetHttpContext()
        ?? throw new InvalidOperationException("The hub is reached over HTTP connections only.");

    public override Task OnConnectedAsync()
    {
        Context.Items[Slots] = new SemaphoreSlim(options.MaxOperationsPerConnection);
        var connection = Context;
        var closing = options.Revoked(Http).Register(connection.Abort);
        connection.ConnectionAborted.Register(closing.Dispose);
        return base.OnConnectedAsync();
    }

    /// <summary>Runs a query or mutation.</summary>
    /// <param name="request">The request object: <c>query</c>, <c>variables</c>, <c>operationName</c>, <c>extensions</c>.</param>
    /// <returns>The response map.</returns>
    public async Task<ResponsePayload> Execute(JsonElement request)
    {
        try
        {
            var operation = Prepare(request);
            return operation.Kind == OperationKind.Subscription
                ? throw TransportErrors.NeedsAStream()
                : ResponsePayload.Of(await runner.ExecuteAsync(operation, Http, Context.ConnectionAborted));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return Refused(exception);
        }
    }

    /// <summary>Runs a subscription; each item is a response map whose <c>extensions.sequence</c> numbers it.</summary>
    /// <param name="request">The request object, as for <see cref="Execute"/>.</param>
    /// <param name="after">The last sequence the client saw, to resume after it; null to begin now.</param>
    /// <param name="stop">Cancelled when the client ends the stream.</param>
    /// <exception cref="HubException">The client reads too slowly (LAGGED) or the events failed; resume.</exception>
    public async IAsyncEnumerable<ResponsePayload> Subscribe(
        JsonElement request, long? after, [EnumeratorCancellation] CancellationToken stop)
    {
        var slots = (SemaphoreSlim)Context.Items[Slots]!;
        if (!await slots.WaitAsync(TimeSpan.Zero, stop))
        {
            yield return Refused(TransportErrors.TooManyOperations(options.MaxOperationsPerConnection));
            yield break;
        }

        try
        {
            await foreach (var payload in StreamAsync(request, after, stop))
            {
                yield return payload;
            }
        }
        finally
        {
            slots.Release();
        }
    }

    private async IAsyncEnumerable<ResponsePayload> StreamAsync(
        JsonElement request, long? after, [EnumeratorCancellation] CancellationToken stop)
    {
        var (feed, refusal) = await OpenAsync(request, after, stop);
        if (feed is null)
        {
            yield return refusal!;
            yield break;
        }

        await using (feed)
        {
            await foreach (var payload in feed.Payloads.ReadAllAsync(stop))
            {
                yield return payload;
            }

            if (feed.Failure is { } failure)
            {
                throw new HubException(failure.Message);
            }
        }
    }

    /// <summary>Starts the subscription, or says in one payload why not.</summary>
    private async Task<(SubscriptionFeed? Feed, ResponsePayload? Refusal)> OpenAsync(
        JsonElement request, long? after, CancellationToken stop)
    {
        try
        {
            var feed = await runner.SubscribeAsync(Prepare(request), Http, after, stop);
            if (feed.Refusal is not { } refusal)
            {
                return (feed, null);
            }

            await feed.DisposeAsync();
            return (null, ResponsePayload.Of(refusal));
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            return (null, Refused(exception));
        }
    }

    private Operation Prepare(JsonElement request) =>
        runner.Prepare(RequestParser.ParseRequest(JsonMarshal.GetRawUtf8Value(request)));

    private ResponsePayload Refused(Exception exception) =>
        ResponsePayload.Of(ExecutionResult.Refused(runner.Explain(exception).Error));
}
