using System.Text;
using CrmGraph.GraphQL.Transports.Http.Uploads;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CrmGraph.GraphQL.Transports.Http;

/// <summary>Takes GraphQL requests out of HTTP ones.</summary>
internal static class HttpRequestReader
{
    /// <summary>The requests of a URL (GET) or a body (POST).</summary>
    public static async Task<RequestBody> ReadAsync(HttpRequest request, GraphQLServerOptions options) =>
        HttpMethods.IsPost(request.Method)
            ? await ReadBodyAsync(request, options)
            : new RequestBody([ReadUrl(request.Query)], IsBatch: false);

    private static GraphQLRequest ReadUrl(IQueryCollection query) => RequestParser.RequireDocument(new GraphQLRequest(
        Text(query, "query"),
        Text(query, "operationName"),
        Map(query, "variables"),
        Map(query, "extensions"),
        Text(query, "id") ?? Text(query, "documentId")));

    private static IReadOnlyDictionary<string, object?>? Map(IQueryCollection query, string name) =>
        Text(query, name) is { } json ? RequestParser.ParseMap(name, Encoding.UTF8.GetBytes(json)) : null;

    /// <summary>A parameter of the URL; an empty one counts as absent.</summary>
    private static string? Text(IQueryCollection query, string name)
    {
        var values = query[name];
        return values.Count > 1
            ? throw TransportErrors.WrongParameter(name, "given once")
            : StringValues.IsNullOrEmpty(values) ? null : values[0];
    }

    private static async Task<RequestBody> ReadBodyAsync(HttpRequest request, GraphQLServerOptions options)
    {
        if (MultipartRequest.IsSentBy(request))
        {
            return await new MultipartRequest(request, options).ReadAsync();
        }

        RequireJson(request.ContentType);
        if (request.ContentLength > options.MaxBodySize)
        {
            throw TransportErrors.BodyTooLarge();
        }

        var body = request.BodyReader;
        while (true)
        {
            var read = await body.ReadAsync(request.HttpContext.RequestAborted);
            var (consumed, examined) = (read.Buffer.Start, read.Buffer.End);
            try
            {
                if (read.Buffer.Length > options.MaxBodySize)
                {
                    throw TransportErrors.BodyTooLarge();
                }

                if (read.IsCompleted)
                {
                    consumed = examined;
                    return RequestParser.ParseBody(read.Buffer, options.MaxBatchSize);
                }
            }
            finally
            {
                body.AdvanceTo(consumed, examined);
            }
        }
    }

    /// <summary>
    /// Demands a type that a foreign page cannot send without asking first (a CORS preflight); this is the defence
    /// against cross-site request forgery.
    /// </summary>
    private static void RequireJson(string? contentType)
    {
        if (!MediaTypeHeaderValue.TryParse(contentType, out var type)
            || !type.MediaType.Equals("application/json", StringComparison.OrdinalIgnoreCase)
            || !(type.Charset.Length == 0 || type.Charset.Equals("utf-8", StringComparison.OrdinalIgnoreCase)))
        {
            throw TransportErrors.UnsupportedContentType();
        }
    }
}
