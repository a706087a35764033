using System.Buffers;
using System.Globalization;
using System.IO.Pipelines;
using System.Text;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Features;

namespace CrmGraph.GraphQL.Transports.Http;

/// <summary>Writes server-sent events as the graphql-sse protocol names them (distinct connections mode).</summary>
internal sealed class EventStream(HttpContext http)
{
    private readonly PipeWriter _body = http.Response.BodyWriter;

    /// <summary>Sends the headers, so that the client knows at once that the stream is open.</summary>
    public async Task StartAsync()
    {
        var response = http.Response;
        response.ContentType = ResponseFormat.EventStream.ContentType;
        response.Headers.CacheControl = "no-cache";
        response.Headers["X-Accel-Buffering"] = "no";
        http.Features.Get<IHttpResponseBodyFeature>()?.DisableBuffering();
        Write(":\n\n");
        await FlushAsync();
    }

    /// <summary>Sends one response; its sequence becomes the id that a browser repeats as Last-Event-ID.</summary>
    public async Task NextAsync(ResponsePayload payload)
    {
        Write("event: next\n");
        if (payload.Sequence is { } sequence)
        {
            Write(string.Create(CultureInfo.InvariantCulture, $"id: {sequence}\n"));
        }

        Write("data: ");
        _body.Write(payload.Json.Span);
        Write("\n\n");
        await FlushAsync();
    }

    public async Task CompleteAsync()
    {
        Write("event: complete\ndata:\n\n");
        await FlushAsync();
    }

    /// <summary>A comment that keeps proxies from closing a quiet stream and carries the newest sequence.</summary>
    public async Task HeartbeatAsync(long? head)
    {
        Write(string.Create(CultureInfo.InvariantCulture, $": {head}\n\n"));
        await FlushAsync();
    }

    private void Write(string text) => Encoding.UTF8.GetBytes(text, _body);

    private async Task FlushAsync() => await _body.FlushAsync(http.RequestAborted);
}
