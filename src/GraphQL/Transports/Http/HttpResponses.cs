using System.Globalization;
using System.Text.Json;
using CrmGraph.GraphQL.Execution;
using CrmGraph.GraphQL.Planning.Writing;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.Transports.Http;

/// <summary>Writes answers as HTTP responses, straight into the connection's buffer.</summary>
internal sealed class HttpResponses(GraphQLServerOptions options)
{
    public async Task WriteAsync(HttpContext http, ExecutionResult result, ResponseFormat format)
    {
        using (result)
        {
            await WriteAsync(http, Status(result, format), format, result.WriteTo);
        }
    }

    public Task WriteBatchAsync(HttpContext http, IReadOnlyList<ExecutionResult> results, ResponseFormat format) =>
        WriteAsync(http, StatusCodes.Status200OK, format, writer =>
        {
            writer.WriteStartArray();
            foreach (var result in results)
            {
                result.WriteTo(writer);
            }

            writer.WriteEndArray();
        });

    /// <summary>Writes the one error of a refused request; a stream that never began is refused in JSON.</summary>
    public Task WriteAsync(HttpContext http, RefusedRequestException refused, ResponseFormat format)
    {
        var written = format == ResponseFormat.EventStream ? ResponseFormat.GraphQLJson : format;
        if (refused.Status == StatusCodes.Status405MethodNotAllowed)
        {
            http.Response.Headers.Allow = HttpMethods.Post;
        }

        var result = ExecutionResult.Refused(refused.Error);
        return WriteAsync(http, refused.Status ?? written.RequestErrorStatus, written, result.WriteTo);
    }

    private static int Status(ExecutionResult result, ResponseFormat format)
    {
        if (result.Errors.Any(UnexpectedError.SaysUnavailable))
        {
            return StatusCodes.Status503ServiceUnavailable;
        }

        if (result.Errors.Any(TimeoutError.Is))
        {
            return StatusCodes.Status500InternalServerError;
        }

        return result.Executed ? StatusCodes.Status200OK : format.RequestErrorStatus;
    }

    private async Task WriteAsync(HttpContext http, int status, ResponseFormat format, Action<Utf8JsonWriter> write)
    {
        var response = http.Response;
        response.StatusCode = status;
        response.ContentType = format.ContentType;
        response.Headers.XContentTypeOptions = "nosniff";
        if (status == StatusCodes.Status503ServiceUnavailable)
        {
            response.Headers.RetryAfter = options.RetryAfter.TotalSeconds.ToString("0", CultureInfo.InvariantCulture);
        }

        using var body = new PooledBuffer();
        await using (var writer = new Utf8JsonWriter(body, JsonFormat.OfResponses))
        {
            write(writer);
        }

        response.ContentLength = body.Count;
        await response.BodyWriter.WriteAsync(body.Written, http.RequestAborted);
    }
}
