using System.Net.WebSockets;
using System.Runtime.InteropServices;
using System.Text.Json;
using CrmGraph.GraphQL.Language;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.Transports.WebSockets;

/// <summary>One operation on a WebSocket, from <c>subscribe</c> to <c>complete</c> or <c>error</c>.</summary>
internal sealed class SocketOperation : IDisposable
{
    private readonly string _id;
    private readonly SocketConnection _connection;
    private readonly OperationRunner _runner;
    private readonly HttpContext _http;
    private readonly CancellationTokenSource _stop;
    private readonly Lock _ending = new();
    private bool _disposed;

    public SocketOperation(string id, SocketConnection connection, OperationRunner runner, HttpContext http)
    {
        _id = id;
        _connection = connection;
        _runner = runner;
        _http = http;
        _stop = CancellationTokenSource.CreateLinkedTokenSource(connection.Ended);
    }

    /// <summary>Ends the operation because the client completed it; it may have ended by itself just now.</summary>
    public void Cancel()
    {
        lock (_ending)
        {
            if (!_disposed)
            {
                _stop.Cancel();
            }
        }
    }

    /// <summary>Runs to the end, whatever happens; the last message is sent after the id is free for the next operation.</summary>
    public async Task RunAsync(JsonElement request, Action releaseId)
    {
        try
        {
            var last = await AnswerAsync(request);
            releaseId();
            if (!_stop.IsCancellationRequested)
            {
                await _connection.SendAsync(last);
            }
        }
        catch (Exception gone) when (gone is OperationCanceledException or WebSocketException)
        {
            // The client left or completed the operation: nothing more is due.
            releaseId();
        }
    }

    public void Dispose()
    {
        lock (_ending)
        {
            _disposed = true;
            _stop.Dispose();
        }
    }

    private async Task<ReadOnlyMemory<byte>> AnswerAsync(JsonElement request)
    {
        try
        {
            var operation = _runner.Prepare(RequestParser.ParseRequest(JsonMarshal.GetRawUtf8Value(request)));
            return operation.Kind == OperationKind.Subscription
                ? await StreamAsync(operation)
                : await ExecuteAsync(operation);
        }
        catch (Exception exception) when (exception is not (OperationCanceledException or WebSocketException))
        {
            return SocketFrames.Error(_id, [_runner.Explain(exception).Error]);
        }
    }

    private async Task<ReadOnlyMemory<byte>> ExecuteAsync(Operation operation)
    {
        var result = await _runner.ExecuteAsync(operation, _http, _stop.Token);
        if (!result.Executed)
        {
            return SocketFrames.Error(_id, result.Errors);
        }

        await _connection.SendAsync(SocketFrames.Next(_id, ResponsePayload.Of(result)));
        return SocketFrames.Complete(_id);
    }

    private async Task<ReadOnlyMemory<byte>> StreamAsync(Operation operation)
    {
        await using var feed = await _runner.SubscribeAsync(operation, _http, after: null, _stop.Token);
        if (feed.Refusal is { } refusal)
        {
            return SocketFrames.Error(_id, refusal.Errors);
        }

        await foreach (var payload in feed.Payloads.ReadAllAsync(_stop.Token))
        {
            await _connection.SendAsync(SocketFrames.Next(_id, payload));
        }

        return feed.Failure is { } failure ? SocketFrames.Error(_id, [failure]) : SocketFrames.Complete(_id);
    }
}
