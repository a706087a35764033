using System.Collections.Concurrent;
using System.Net.WebSockets;
using System.Text.Json;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.Transports.WebSockets;

/// <summary>
/// One connection speaking graphql-transport-ws
/// (https://github.com/enisdenjo/graphql-ws/blob/master/PROTOCOL.md).
/// </summary>
internal sealed class SocketSession(
    SocketConnection connection, HttpContext http, OperationRunner runner, GraphQLServerOptions options) : IDisposable
{
    private readonly ConcurrentDictionary<string, SocketOperation> _operations = new(StringComparer.Ordinal);
    private readonly SemaphoreSlim _slots = new(options.MaxOperationsPerConnection);
    private readonly List<Task> _timers = [];
    private bool _initialised;
    private bool _acknowledged;

    /// <summary>Talks to the client until one of both closes the connection.</summary>
    /// <param name="stopping">Cancelled when the server stops.</param>
    public async Task RunAsync(CancellationToken stopping)
    {
        await using var goodbye = stopping.Register(() => _ = UnlessEndedAsync(() => connection.CloseAsync(SocketClosure.GoingAway)));
        _timers.Add(UnlessEndedAsync(CloseUnlessInitialisedAsync));
        await UnlessEndedAsync(ListenAsync);
        await EndAsync();
    }

    public void Dispose() => _slots.Dispose();

    private async Task ListenAsync()
    {
        var open = true;
        while (open)
        {
            try
            {
                open = await HandleNextAsync();
            }
            catch (SocketViolationException violation)
            {
                // Listening goes on until the client answers, else it might never see the code.
                await connection.CloseAsync(violation.Closure);
            }
        }
    }

    private async Task<bool> HandleNextAsync()
    {
        if (await connection.ReceiveAsync() is not { } message)
        {
            await connection.CloseAsync(SocketClosure.Normal);
            return false;
        }

        if (!connection.IsClosing)
        {
            await HandleAsync(SocketMessage.Parse(message.Span));
        }

        return true;
    }

    private Task HandleAsync(SocketMessage message) => message.Type switch
    {
        "connection_init" => InitialiseAsync(message.Payload),
        "subscribe" => SubscribeAsync(message),
        "complete" => CompleteAsync(message),
        "ping" => connection.SendAsync(SocketFrames.Pong),
        "pong" => Task.CompletedTask,
        _ => throw new SocketViolationException(SocketClosure.BadMessage),
    };

    private async Task InitialiseAsync(JsonElement? payload)
    {
        if (_initialised)
        {
            throw new SocketViolationException(SocketClosure.TooManyInits);
        }

        _initialised = true;
        var grant = await AuthenticateAsync(payload) ?? throw new SocketViolationException(SocketClosure.Forbidden);
        _acknowledged = true;
        await connection.SendAsync(SocketFrames.Acknowledgement);
        _timers.Add(UnlessEndedAsync(() => CloseAtAsync(grant.ExpiresAt)));
        _timers.Add(UnlessEndedAsync(() => CloseWhenAsync(options.Revoked(http))));
        _timers.Add(UnlessEndedAsync(BeatAsync));
    }

    private async ValueTask<SocketGrant?> AuthenticateAsync(JsonElement? payload)
    {
        try
        {
            return options.Authenticate is { } authenticate ? await authenticate(payload, http) : new SocketGrant();
        }
        catch (Exception exception) when (exception is not OperationCanceledException)
        {
            runner.Explain(exception);
            throw new SocketViolationException(SocketClosure.Failed);
        }
    }

    private async Task SubscribeAsync(SocketMessage message)
    {
        if (!_acknowledged)
        {
            throw new SocketViolationException(SocketClosure.Unauthorized);
        }

        var (id, request) = (message.RequireId(), message.RequireRequest());
        if (_operations.ContainsKey(id))
        {
            throw new SocketViolationException(SocketClosure.SubscriberExists);
        }

        if (!await _slots.WaitAsync(TimeSpan.Zero))
        {
            var refused = TransportErrors.TooManyOperations(options.MaxOperationsPerConnection);
            await connection.SendAsync(SocketFrames.Error(id, [refused.Error]));
            return;
        }

        var operation = new SocketOperation(id, connection, runner, http);
        _operations[id] = operation;
        _ = RunAsync(id, operation, request);
    }

    private async Task RunAsync(string id, SocketOperation operation, JsonElement request)
    {
        using (operation)
        {
            await operation.RunAsync(request, () => _operations.TryRemove(KeyValuePair.Create(id, operation)));
        }

        _slots.Release();
    }

    private Task CompleteAsync(SocketMessage message)
    {
        if (_operations.TryRemove(message.RequireId(), out var operation))
        {
            operation.Cancel();
        }

        return Task.CompletedTask;
    }

    private async Task CloseUnlessInitialisedAsync()
    {
        await Task.Delay(options.InitTimeout, options.Clock, connection.Ended);
        if (!_initialised)
        {
            await connection.CloseAsync(SocketClosure.InitTimeout);
        }
    }

    /// <summary>Ends the connection with its token; the client comes back with a fresh one.</summary>
    private async Task CloseAtAsync(DateTimeOffset? expiresAt)
    {
        await Task.Delay(TimeLeft.Until(expiresAt, options.Clock), options.Clock, connection.Ended);
        await connection.CloseAsync(SocketClosure.Forbidden);
    }

    /// <summary>Ends the connection with the rights it was opened with.</summary>
    private async Task CloseWhenAsync(CancellationToken revoked)
    {
        using var either = CancellationTokenSource.CreateLinkedTokenSource(revoked, connection.Ended);
        await Task.Delay(Timeout.InfiniteTimeSpan, either.Token).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        await connection.CloseAsync(SocketClosure.Forbidden);
    }

    private async Task BeatAsync()
    {
        while (!connection.IsClosing)
        {
            await Task.Delay(options.HeartbeatInterval, options.Clock, connection.Ended);
            await connection.SendAsync(SocketFrames.Ping(options.Head()));
        }
    }

    /// <summary>Lets everything of this connection come to rest before its request ends.</summary>
    private async Task EndAsync()
    {
        await connection.EndAsync();
        await Task.WhenAll(_timers);
        for (var slot = 0; slot < options.MaxOperationsPerConnection; slot++)
        {
            await _slots.WaitAsync();
        }
    }

    private static async Task UnlessEndedAsync(Func<Task> run)
    {
        try
        {
            await run();
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The connection ended; whoever waits for it ends as well.
        }
    }
}
