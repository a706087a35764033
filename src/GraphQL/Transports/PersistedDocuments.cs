using Microsoft.Extensions.Caching.Memory;

namespace CrmGraph.GraphQL.Transports;

/// <summary>
/// Finds the document of a request that carries only an id or a hash: among the trusted documents, or among those
/// that clients persisted automatically (Apollo's APQ with SHA-256, HotChocolate's with MD5).
/// </summary>
internal sealed class PersistedDocuments(GraphQLServerOptions options) : IDisposable
{
    private readonly MemoryCache _persisted = new(new MemoryCacheOptions { SizeLimit = options.PersistedDocumentsSize });

    /// <summary>The request with its document; refused when it is unknown, not trusted or not what its hash says.</summary>
    /// <param name="stored">What the answer's <c>extensions.persistedQuery</c> says when the document was stored now.</param>
    public GraphQLRequest Resolve(GraphQLRequest request, out IReadOnlyDictionary<string, object?>? stored)
    {
        stored = null;
        var hash = DocumentHash.Of(request);
        if (Trusted(request.DocumentId ?? hash?.Value) is { } document)
        {
            return request with { Query = document };
        }

        if (options.OnlyTrustedDocuments)
        {
            throw TransportErrors.OnlyTrustedDocuments();
        }

        if (hash is null)
        {
            return request.Query is null ? throw TransportErrors.PersistedDocumentNotFound() : request;
        }

        if (request.Query is not { } query)
        {
            return request with { Query = _persisted.Get<string>(hash) ?? throw TransportErrors.PersistedDocumentNotFound() };
        }

        stored = Store(hash, query);
        return request;
    }

    public void Dispose() => _persisted.Dispose();

    private string? Trusted(string? id) =>
        id is null ? null : options.TrustedDocuments?.GetValueOrDefault(id);

    private Dictionary<string, object?> Store(DocumentHash hash, string query)
    {
        if (!hash.Matches(query))
        {
            throw TransportErrors.PersistedDocumentMismatch();
        }

        _persisted.Set(hash, query, new MemoryCacheEntryOptions { Size = query.Length });
        return new Dictionary<string, object?> { [hash.Name] = hash.Value, ["persisted"] = true };
    }
}
