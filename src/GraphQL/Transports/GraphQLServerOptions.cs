using System.Text.Json;
using CrmGraph.GraphQL.Transports.Subscriptions;
using Microsoft.AspNetCore.Http;

namespace CrmGraph.GraphQL.Transports;

/// <summary>What the host decides about serving GraphQL; every limit has a safe default.</summary>
public sealed class GraphQLServerOptions
{
    /// <summary>
    /// Makes the context of one operation: the host puts the caller in and says whether introspection is allowed.
    /// The services are a scope of that operation alone; the token ends when the client is gone.
    /// </summary>
    public required Func<HttpContext, IServiceProvider, CancellationToken, RequestContext> CreateContext { get; init; }

    /// <summary>
    /// Decides about the payload of <c>connection_init</c> on a WebSocket; the host usually sets <see cref="HttpContext.User"/>.
    /// Null refuses the connection (close code 4403). Without a delegate every connection is accepted.
    /// </summary>
    public Func<JsonElement?, HttpContext, ValueTask<SocketGrant?>>? Authenticate { get; init; }

    /// <summary>What Retry-After says on a 503, the answer while <see cref="GraphQLOptions.IsUnavailable"/> something.</summary>
    public TimeSpan RetryAfter { get; init; } = TimeSpan.FromSeconds(2);

    /// <summary>Documents known by id (usually their SHA-256 in lower-case hex).</summary>
    public IReadOnlyDictionary<string, string>? TrustedDocuments { get; init; }

    /// <summary>Answers nothing but <see cref="TrustedDocuments"/>.</summary>
    public bool OnlyTrustedDocuments { get; init; }

    /// <summary>How many characters of automatically persisted documents are kept in memory.</summary>
    public long PersistedDocumentsSize { get; init; } = 16_000_000;

    /// <summary>The largest request body or WebSocket message in bytes.</summary>
    public int MaxBodySize { get; init; } = 1_000_000;

    /// <summary>The largest file of a multipart request in bytes; it is never in memory as a whole.</summary>
    public long MaxUploadSize { get; init; } = 256_000_000;

    /// <summary>The most files in one multipart request.</summary>
    public int MaxUploads { get; init; } = 10;

    /// <summary>Whether files are taken from whoever sends this request; before that nothing of them is stored.</summary>
    public Func<HttpContext, bool> MayUpload { get; init; } = _ => true;

    /// <summary>The most requests in one batch.</summary>
    public int MaxBatchSize { get; init; } = 10;

    /// <summary>The most operations that run at the same time on one WebSocket, and the most streams of one hub connection.</summary>
    public int MaxOperationsPerConnection { get; init; } = 100;

    /// <summary>How many payloads wait for one slow subscriber before it goes on with those that are kept.</summary>
    public int SendQueueLength { get; init; } = 64;

    /// <summary>How many payloads are kept for all who are answered alike; whoever is further behind is told to resume.</summary>
    public int KeptPayloads { get; init; } = 512;

    /// <summary>How long one message may wait for the client to read before a WebSocket is cut.</summary>
    public TimeSpan StallLimit { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>How long a WebSocket may take to send <c>connection_init</c> (close code 4408).</summary>
    public TimeSpan InitTimeout { get; init; } = TimeSpan.FromSeconds(10);

    /// <summary>The time between two heartbeats on an open stream.</summary>
    public TimeSpan HeartbeatInterval { get; init; } = TimeSpan.FromSeconds(12);

    /// <summary>
    /// The sequence of the newest event; null while there is none to tell. Heartbeats carry it, so that a client can tell
    /// silence from loss, and the answers to queries of known callers, so that it can subscribe from there.
    /// </summary>
    public Func<long?> Head { get; init; } = () => null;

    /// <summary>
    /// Who is answered alike; subscribers who also ask for the same share one execution and the same bytes. Null answers a
    /// subscriber alone, which is the default.
    /// </summary>
    public Func<RequestContext, Audience?> Audience { get; init; } = _ => null;

    /// <summary>
    /// Cancelled when the caller of a connection may no longer do what the connection was opened for; asked once the caller
    /// is known. Streams and sockets are closed then, so that the client comes back with the rights it has now.
    /// </summary>
    public Func<HttpContext, CancellationToken> Revoked { get; init; } = _ => CancellationToken.None;

    /// <summary>Browser origins that may open a WebSocket besides the server's own (<c>https://shop.example</c>).</summary>
    public IReadOnlyCollection<string> AllowedOrigins { get; init; } = [];

    public TimeProvider Clock { get; init; } = TimeProvider.System;
}
