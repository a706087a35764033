using System.Text.Json;
using CrmGraph.GraphQL.Building;
using CrmGraph.GraphQL.Transports;
using CrmGraph.GraphQL.Transports.Subscriptions;

namespace CrmGraph.GraphQL.Tests.Transports.Subscriptions;

/// <summary>Subscribers of a news desk, without a network between.</summary>
internal sealed class NewsHost : IAsyncDisposable
{
    public const string Document = "subscription($section: String, $after: Long) { news(section: $section, after: $after) { headline } }";

    private readonly ServiceProvider _services;

    /// <param name="queueLength">How many messages may wait for one subscriber.</param>
    /// <param name="kept">How many messages are kept for those who come back.</param>
    public NewsHost(int queueLength = 64, int kept = 512)
    {
        var schema = new SchemaBuilder();
        schema.InMemory<News>("News");
        schema.Query(query => query.Field("desk", _ => Task.FromResult("open")));
        schema.Subscription<NewsArguments, News>("news", (arguments, context) => Desk.Read(arguments.After ?? Desk.Head, context.Stop));
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(new GraphQLExecutor(schema.Build(), new GraphQLOptions()));
        services.AddGraphQLServer(_ => new GraphQLServerOptions
        {
            CreateContext = (http, scope, stop) => new RequestContext(scope, stop) { User = http.Items["user"] },
            Audience = context => new Audience("readers", null),
            Head = () => Desk.Head,
            SendQueueLength = queueLength,
            KeptPayloads = kept,
        });
        _services = services.BuildServiceProvider();
    }

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public NewsDesk Desk { get; } = new();

    /// <summary>Subscribes; the feed is the client's.</summary>
    public Task<SubscriptionFeed> Subscribe(string user, long? after, string? section = null)
    {
        var runner = _services.GetRequiredService<OperationRunner>();
        var http = new DefaultHttpContext { Items = { ["user"] = user } };
        var variables = new Dictionary<string, object?> { ["section"] = section, ["after"] = after };
        return runner.SubscribeAsync(runner.Prepare(new GraphQLRequest(Document, Variables: variables)), http, null, Stop);
    }

    public static async Task<ResponsePayload> Next(SubscriptionFeed feed) => await feed.Payloads.ReadAsync(Stop);

    public static string Headline(ResponsePayload payload) => JsonElement.Parse(payload.Json.Span)
        .GetProperty("data").GetProperty("news").GetProperty("headline").GetString()!;

    public ValueTask DisposeAsync() => _services.DisposeAsync();
}
