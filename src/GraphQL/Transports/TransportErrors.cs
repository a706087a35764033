using CrmGraph.GraphQL.Execution;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.Transports;

/// <summary>Everything a transport says when it refuses; the codes are HotChocolate's where it has one.</summary>
internal static class TransportErrors
{
    public static RefusedRequestException MalformedJson() =>
        Refuse("HC0012", "Invalid JSON document.", StatusCodes.Status400BadRequest);

    public static RefusedRequestException NoQuery() =>
        Refuse("HC0013", "Either the parameter query or the parameter id has to be set.", StatusCodes.Status400BadRequest);

    public static RefusedRequestException WrongParameter(string name, string expected) =>
        Refuse("HC0009", $"The parameter `{name}` must be {expected}.", StatusCodes.Status400BadRequest);

    public static RefusedRequestException NotARequest() =>
        Refuse("HC0009", "A GraphQL request must be a JSON object.", StatusCodes.Status400BadRequest);

    public static RefusedRequestException EmptyBatch() =>
        Refuse("HC0009", "The batch contains no request.", StatusCodes.Status400BadRequest);

    public static RefusedRequestException BatchTooLarge(int most) =>
        Refuse("HC0009", $"A batch may contain at most {most} requests.", StatusCodes.Status400BadRequest);

    public static RefusedRequestException BodyTooLarge() =>
        Refuse("HC0010", "Max GraphQL request size reached.", StatusCodes.Status413PayloadTooLarge);

    public static RefusedRequestException BrokenBody(int status) =>
        Refuse("HC0009", "The request body could not be read.", status);

    public static RefusedRequestException UnsupportedContentType() =>
        Refuse("HC0009", "The request body must be application/json in UTF-8.", StatusCodes.Status415UnsupportedMediaType);

    public static RefusedRequestException MalformedAccept() =>
        Refuse("HC0064", "Unable to parse the accept header value.", StatusCodes.Status400BadRequest);

    public static RefusedRequestException NotAcceptable() =>
        Refuse("HC0063", "None of the `Accept` header values is supported.", StatusCodes.Status406NotAcceptable);

    public static RefusedRequestException NeedsAStream() => Refuse(
        "HC0063",
        "A subscription is answered as text/event-stream, over a WebSocket or through the hub.",
        StatusCodes.Status406NotAcceptable);

    public static RefusedRequestException NoBatchOnAStream() => Refuse(
        "HC0063", "A batch is answered as application/json.", StatusCodes.Status406NotAcceptable);

    public static RefusedRequestException MutationOverGet() => Refuse(
        "HC0016", "The specified operation kind is not allowed over GET.", StatusCodes.Status405MethodNotAllowed);

    public static RefusedRequestException SchemaNotAllowed() => Refuse(
        "HC0046", "Introspection is not allowed for the current request.", StatusCodes.Status403Forbidden);

    public static RefusedRequestException PersistedDocumentNotFound() => Refuse("HC0020", "PersistedQueryNotFound");

    public static RefusedRequestException PersistedDocumentMismatch() =>
        Refuse("HC0009", "The query does not match the hash it was sent with.");

    public static RefusedRequestException OnlyTrustedDocuments() =>
        Refuse("HC0067", "Only persisted operations are allowed.");

    public static RefusedRequestException TooManyOperations(int most) =>
        Refuse("HC0009", $"A connection may run at most {most} operations at the same time.");

    public static RefusedRequestException ForeignOrigin() =>
        Refuse("HC0009", "This origin may not open a connection.", StatusCodes.Status403Forbidden);

    public static RefusedRequestException UnknownSubprotocol() => Refuse(
        "HC0009", "The WebSocket subprotocol must be graphql-transport-ws.", StatusCodes.Status400BadRequest);

    /// <summary>What the client is told about an exception; of one that is not meant for it, no more than that it happened.</summary>
    public static RefusedRequestException Explain(Exception exception, GraphQLOptions options) => exception switch
    {
        RefusedRequestException refused => refused,
        GraphQLException meant => new RefusedRequestException(meant.Error),
        _ when RefusalError.From(exception, options) is { } refusal => new RefusedRequestException(refusal),
        _ => Unexpected(exception, options),
    };

    /// <summary>The end of a subscription whose client reads more slowly than events arrive.</summary>
    public static GraphQLError Lagged() =>
        new GraphQLError("LAGGED: resume with the last sequence you saw").WithCode("LAGGED");

    private static RefusedRequestException Refuse(string code, string message, int? status = null) =>
        new(new GraphQLError(message).WithCode(code), status);

    /// <summary>An exception that no operation caught.</summary>
    private static RefusedRequestException Unexpected(Exception cause, GraphQLOptions options)
    {
        var error = UnexpectedError.From(cause, options);
        return new RefusedRequestException(
            error,
            UnexpectedError.SaysUnavailable(error)
                ? StatusCodes.Status503ServiceUnavailable
                : StatusCodes.Status500InternalServerError);
    }
}
