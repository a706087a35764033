using System.Buffers;
using System.Text.Json;

namespace CrmGraph.GraphQL.Transports;

/// <summary>Reads GraphQL requests from JSON; what is wrong with them becomes a <see cref="RefusedRequestException"/>.</summary>
internal static class RequestParser
{
    private delegate T ReadJson<out T>(ref Utf8JsonReader reader);

    /// <summary>Reads a body: one request object, or an array of them.</summary>
    public static RequestBody ParseBody(ReadOnlySequence<byte> json, int maxBatchSize) =>
        Parse(new Utf8JsonReader(json), (ref reader) => reader.TokenType == JsonTokenType.StartArray
            ? new RequestBody(ReadBatch(ref reader, maxBatchSize), IsBatch: true)
            : new RequestBody([ReadRequest(ref reader)], IsBatch: false));

    /// <summary>Reads one request object, as WebSocket messages and hub calls carry it.</summary>
    public static GraphQLRequest ParseRequest(ReadOnlySpan<byte> json) => Parse(new Utf8JsonReader(json), ReadRequest);

    /// <summary>Reads an object that stands alone, as the <c>variables</c> of a URL do; null when it is the JSON null.</summary>
    public static IReadOnlyDictionary<string, object?>? ParseMap(string name, ReadOnlySpan<byte> json) =>
        Parse(new Utf8JsonReader(json), (ref reader) => ReadMap(name, ref reader));

    /// <summary>Refuses a request that names no document in any of the ways there are.</summary>
    public static GraphQLRequest RequireDocument(GraphQLRequest request) =>
        request is { Query: null, DocumentId: null } && request.Extensions?.ContainsKey("persistedQuery") != true
            ? throw TransportErrors.NoQuery()
            : request;

    private static T Parse<T>(Utf8JsonReader reader, ReadJson<T> read)
    {
        try
        {
            reader.Read();
            var value = read(ref reader);

            // Text behind the value makes the reader throw.
            reader.Read();
            return value;
        }
        catch (Exception malformed) when (malformed is JsonException or InvalidOperationException)
        {
            // GetString reports bytes that are no UTF-8 as an invalid operation.
            throw TransportErrors.MalformedJson();
        }
    }

    private static List<GraphQLRequest> ReadBatch(ref Utf8JsonReader reader, int maxBatchSize)
    {
        var requests = new List<GraphQLRequest>();
        while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
        {
            if (requests.Count == maxBatchSize)
            {
                throw TransportErrors.BatchTooLarge(maxBatchSize);
            }

            requests.Add(ReadRequest(ref reader));
        }

        return requests.Count > 0 ? requests : throw TransportErrors.EmptyBatch();
    }

    private static GraphQLRequest ReadRequest(ref Utf8JsonReader reader)
    {
        if (reader.TokenType != JsonTokenType.StartObject)
        {
            throw TransportErrors.NotARequest();
        }

        var request = new GraphQLRequest(null);
        while (reader.Read() && reader.TokenType != JsonTokenType.EndObject)
        {
            request = ReadMember(request, ref reader);
        }

        return RequireDocument(request);
    }

    private static GraphQLRequest ReadMember(GraphQLRequest request, ref Utf8JsonReader reader)
    {
        var name = reader.GetString()!;
        reader.Read();
        switch (name)
        {
            case "query":
                return request with { Query = ReadText(name, ref reader) };
            case "operationName":
                return request with { OperationName = ReadText(name, ref reader) };
            case "id" or "documentId":
                return request with { DocumentId = ReadText(name, ref reader) };
            case "variables":
                return request with { Variables = ReadMap(name, ref reader) };
            case "extensions":
                return request with { Extensions = ReadMap(name, ref reader) };
            default:
                reader.Skip();
                return request;
        }
    }

    private static string? ReadText(string name, ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.String => reader.GetString(),
        JsonTokenType.Null => null,
        _ => throw TransportErrors.WrongParameter(name, "a string"),
    };

    private static Dictionary<string, object?>? ReadMap(string name, ref Utf8JsonReader reader) => reader.TokenType switch
    {
        JsonTokenType.StartObject => JsonValues.ReadObject(ref reader),
        JsonTokenType.Null => null,
        _ => throw TransportErrors.WrongParameter(name, "a JSON object"),
    };
}
