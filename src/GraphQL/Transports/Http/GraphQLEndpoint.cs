using CrmGraph.GraphQL.Language;
using CrmGraph.GraphQL.Transports.WebSockets;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.Transports.Http;

/// <summary>The one path of GraphQL: decides how a request is answered and turns every failure into an answer.</summary>
internal sealed class GraphQLEndpoint(
    OperationRunner runner,
    HttpResponses responses,
    EventStreamEndpoint streams,
    SocketEndpoint sockets,
    SchemaEndpoint schema,
    GraphQLServerOptions options)
{
    public async Task HandleAsync(HttpContext http)
    {
        var format = ResponseFormat.Json;
        try
        {
            if (http.WebSockets.IsWebSocketRequest)
            {
                await sockets.HandleAsync(http);
            }
            else if (http.Request.Query.ContainsKey("sdl"))
            {
                await schema.WriteAsync(http);
            }
            else
            {
                format = ResponseFormat.Negotiate(http.Request.Headers.Accept);
                await AnswerAsync(http, format);
            }
        }
        catch (OperationCanceledException) when (http.RequestAborted.IsCancellationRequested)
        {
            // The client left: there is nobody to answer.
        }
        catch (BadHttpRequestException broken) when (!http.Response.HasStarted)
        {
            await responses.WriteAsync(http, TransportErrors.BrokenBody(broken.StatusCode), format);
        }
        catch (Exception exception) when (!http.Response.HasStarted)
        {
            await responses.WriteAsync(http, runner.Explain(exception), format);
        }
    }

    private async Task AnswerAsync(HttpContext http, ResponseFormat format)
    {
        using var body = await HttpRequestReader.ReadAsync(http.Request, options);
        if (body.IsBatch)
        {
            await AnswerBatchAsync(http, body.Requests, format);
            return;
        }

        var operation = runner.Prepare(body.Requests[0]);
        if (operation.Kind == OperationKind.Mutation && HttpMethods.IsGet(http.Request.Method))
        {
            throw TransportErrors.MutationOverGet();
        }

        if (format == ResponseFormat.EventStream)
        {
            await streams.AnswerAsync(http, operation);
        }
        else
        {
            await responses.WriteAsync(http, await ExecuteAsync(http, operation), format);
        }
    }

    private async Task AnswerBatchAsync(HttpContext http, IReadOnlyList<GraphQLRequest> requests, ResponseFormat format)
    {
        if (format == ResponseFormat.EventStream)
        {
            throw TransportErrors.NoBatchOnAStream();
        }

        var results = new List<ExecutionResult>(requests.Count);
        foreach (var request in requests)
        {
            results.Add(await ExecuteInBatchAsync(http, request));
        }

        await responses.WriteBatchAsync(http, results, format);
    }

    /// <summary>Runs one request of a batch; what refuses it does not touch the others.</summary>
    private async Task<ExecutionResult> ExecuteInBatchAsync(HttpContext http, GraphQLRequest request)
    {
        try
        {
            return await ExecuteAsync(http, runner.Prepare(request));
        }
        catch (RefusedRequestException refused)
        {
            return ExecutionResult.Refused(refused.Error);
        }
    }

    private Task<ExecutionResult> ExecuteAsync(HttpContext http, Operation operation) =>
        operation.Kind == OperationKind.Subscription
            ? throw TransportErrors.NeedsAStream()
            : runner.ExecuteAsync(operation, http, http.RequestAborted);
}
