using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace CrmGraph.GraphQL.Transports.Http;

/// <summary>How a response is written and which status codes go with it.</summary>
/// <param name="ContentType">The media type the client is told.</param>
/// <param name="RequestErrorStatus">The status of an answer to an operation that never began.</param>
internal sealed record ResponseFormat(string ContentType, int RequestErrorStatus)
{
    /// <summary>The older type: an error in the operation is still an HTTP success.</summary>
    public static ResponseFormat Json { get; } = new("application/json; charset=utf-8", 200);

    public static ResponseFormat GraphQLJson { get; } = new("application/graphql-response+json; charset=utf-8", 400);

    public static ResponseFormat EventStream { get; } = new("text/event-stream; charset=utf-8", 200);

    /// <summary>Chooses by the Accept header; a missing one and wildcards mean application/json.</summary>
    public static ResponseFormat Negotiate(StringValues accept)
    {
        if (StringValues.IsNullOrEmpty(accept))
        {
            return Json;
        }

        if (!MediaTypeHeaderValue.TryParseList(accept, out var ranges))
        {
            throw TransportErrors.MalformedAccept();
        }

        return ranges
            .Where(range => range.Quality is not 0)
            .OrderByDescending(range => range.Quality ?? 1)
            .Select(range => Of(range.MediaType.Value))
            .FirstOrDefault(format => format is not null)
            ?? throw TransportErrors.NotAcceptable();
    }

    private static ResponseFormat? Of(string? range) => range?.ToLowerInvariant() switch
    {
        "*/*" or "application/*" or "application/json" => Json,
        "application/graphql-response+json" => GraphQLJson,
        "text/event-stream" => EventStream,
        _ => null,
    };
}
