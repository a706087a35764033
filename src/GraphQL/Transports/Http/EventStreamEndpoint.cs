using System.Globalization;
using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Transports.Subscriptions;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Hosting;

namespace CrmGraph.GraphQL.Transports.Http;

/// <summary>Answers operations as server-sent events.</summary>
internal sealed class EventStreamEndpoint(
    OperationRunner runner, GraphQLServerOptions options, IHostApplicationLifetime lifetime)
{
    public async Task AnswerAsync(HttpContext http, Operation operation)
    {
        if (operation.Kind == OperationKind.Subscription)
        {
            await StreamAsync(http, operation);
            return;
        }

        var result = await runner.ExecuteAsync(operation, http, http.RequestAborted);
        var stream = new EventStream(http);
        await stream.StartAsync();
        await stream.NextAsync(ResponsePayload.Of(result));
        await stream.CompleteAsync();
    }

    /// <summary>
    /// A stream outlives neither the token it was opened with, nor the rights of its caller, nor the server: it ends without
    /// <c>complete</c>, so that the client comes back, with a fresh token or to another node.
    /// </summary>
    private async Task StreamAsync(HttpContext http, Operation operation)
    {
        using var expiry = new CancellationTokenSource(TimeLeft.Until(ExpiresAt(http), options.Clock), options.Clock);
        using var stop = CancellationTokenSource.CreateLinkedTokenSource(
            http.RequestAborted, expiry.Token, options.Revoked(http), lifetime.ApplicationStopping);
        await using var feed = await runner.SubscribeAsync(operation, http, LastEventId(http), stop.Token);
        try
        {
            await StreamAsync(feed, new EventStream(http), stop.Token);
        }
        catch (OperationCanceledException) when (!http.RequestAborted.IsCancellationRequested)
        {
            await http.Response.CompleteAsync();
        }
    }

    private async Task StreamAsync(SubscriptionFeed feed, EventStream stream, CancellationToken stop)
    {
        await stream.StartAsync();
        if (feed.Refusal is { } refusal)
        {
            await stream.NextAsync(ResponsePayload.Of(refusal));
        }

        await ForwardAsync(feed, stream, stop);
        if (feed.Failure is { } failure)
        {
            await stream.NextAsync(ResponsePayload.Of(ExecutionResult.Refused(failure)));
        }

        await stream.CompleteAsync();
    }

    private async Task ForwardAsync(SubscriptionFeed feed, EventStream stream, CancellationToken stop)
    {
        var more = feed.Payloads.WaitToReadAsync(stop).AsTask();
        while (await ReadyAsync(more, stream, stop))
        {
            while (feed.Payloads.TryRead(out var payload))
            {
                await stream.NextAsync(payload);
            }

            more = feed.Payloads.WaitToReadAsync(stop).AsTask();
        }
    }

    /// <summary>Waits for the next payload, with a heartbeat for every interval of silence.</summary>
    private async Task<bool> ReadyAsync(Task<bool> more, EventStream stream, CancellationToken stop)
    {
        while (true)
        {
            try
            {
                return await more.WaitAsync(options.HeartbeatInterval, options.Clock, stop);
            }
            catch (TimeoutException)
            {
                await stream.HeartbeatAsync(options.Head());
            }
        }
    }

    private static DateTimeOffset? ExpiresAt(HttpContext http) =>
        http.Features.Get<IAuthenticateResultFeature>()?.AuthenticateResult?.Properties?.ExpiresUtc;

    private static long? LastEventId(HttpContext http) =>
        long.TryParse(http.Request.Headers["Last-Event-ID"], NumberStyles.None, CultureInfo.InvariantCulture, out var id)
            ? id
            : null;
}
