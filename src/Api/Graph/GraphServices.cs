using CrmGraph.Api.Access;
using CrmGraph.Api.Data;
using CrmGraph.Api.Data.Reading;
using CrmGraph.Api.Live;
using CrmGraph.Api.Pipeline;
using CrmGraph.Api.Pipeline.Totals;
using CrmGraph.Api.Privacy.Reading;
using CrmGraph.Domain;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Transports;
using CrmGraph.GraphQL.Transports.Subscriptions;

namespace CrmGraph.Api.Graph;

/// <summary>Serves the graph: over HTTP, server-sent events and WebSocket on /graphql, and through the SignalR hub.</summary>
internal static partial class GraphServices
{
    public const string Path = "/graphql";

    public static IServiceCollection AddGraph(
        this IServiceCollection services,
        IHostEnvironment environment,
        string connectionString) => services
        .AddSingleton<WatchPipelineBoard>()
        .AddSingleton<KnownStages>()
        .AddSingleton(provider => Database(connectionString, provider))
        .AddSingleton(provider => new GraphQLExecutor(
            CrmSchema.Build(),
            Engine(environment, provider)))
        .AddGraphQLServer(provider => new GraphQLServerOptions
        {
            CreateContext = (http, scope, stop) => Context(http, scope, environment, stop),
            Authenticate = SocketTokens.Accept,
            MayUpload = http => http.Caller() is not null,
            Revoked = CallerOfRequest.Revoked,
            Audience = AudienceOf,
            Head = () => Head(provider.GetRequiredService<LiveFeed>()),
            Clock = provider.GetRequiredService<TimeProvider>(),
        });

    public static void MapGraph(this IEndpointRouteBuilder routes, string hubPath)
    {
        routes.MapGraphQL(Path);
        routes.MapGraphQLHub(hubPath);
    }

    private static GraphQLOptions Engine(IHostEnvironment environment, IServiceProvider provider)
    {
        var log = provider.GetRequiredService<ILogger<GraphQLExecutor>>();
        return new()
        {
            IncludeSuggestions = environment.IsDevelopment(),
            IsUnavailable = Unavailability.IsMeantBy,
            ErrorFrom = Refusal,
            Unexpected = (exception, correlation) => Failed(log, exception, correlation),
            Database = provider.GetRequiredService<SqlDatabase>(),
            PlanShape = context => (context.User as Caller)?.Role,
            PersonalRead = provider.GetRequiredService<AccessLog>().Note,
        };
    }

    private static SqlDatabase Database(string connectionString, IServiceProvider provider)
    {
        var log = provider.GetRequiredService<ILogger<SqlDatabase>>();
        var isPostgres = Storage.IsPostgres(connectionString);
        return new SqlDatabase(
            isPostgres ? ChildPages.Lateral : ChildPages.Window,
            (query, values, context) => SqlCompiler.Compile(context.Db(), query, values),
            SqlCompiler.Like,
            provider.GetRequiredService<ReadConnections>().Open)
        {
            BeginReading = isPostgres ? "BEGIN TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY" : "BEGIN",
            Running = sql => Ran(log, sql),
        };
    }

    /// <summary>What an exception tells the client: a rule that was broken, or why a live stream cannot go on.</summary>
    private static object? Refusal(Exception exception) => exception switch
    {
        RuleException broken => broken.Refusal,
        ResetException => exception,
        _ => null,
    };

    private static long? Head(LiveFeed feed) => feed.HasStarted ? feed.Head : null;

    /// <summary>Introspection tells everything there is, so it needs an administrator, or a developer's machine.</summary>
    private static RequestContext Context(
        HttpContext http,
        IServiceProvider scope,
        IHostEnvironment environment,
        CancellationToken stop)
    {
        var caller = http.Caller();
        scope.GetRequiredService<EventOrigin>().ByUserId = caller?.UserId;
        var context = new RequestContext(scope, stop)
        {
            User = caller,
            IntrospectionAllowed = environment.IsDevelopment() || caller?.IsAdministrator == true,
            PlanReportAllowed = environment.IsDevelopment() || caller?.IsAdministrator == true,
        };
        context.Items[Requests.Language] = RequestLanguage.Of(http);
        return context;
    }

    /// <summary>Who sees everything is answered in nobody's name; others are alike only when they are one user.</summary>
    private static Audience? AudienceOf(RequestContext context)
    {
        if (context.User is not Caller caller)
        {
            return null;
        }

        var alike = caller.SeesAll ? new Caller(Guid.Empty, Role.Manager, []) : caller;
        return new Audience((alike, context.SpeaksEnglish()), alike);
    }

    [LoggerMessage(Level = LogLevel.Debug, Message = "{Sql}")]
    private static partial void Ran(ILogger log, string sql);

    [LoggerMessage(Level = LogLevel.Error, Message = "Operation failed unexpectedly, correlation id {Correlation}")]
    private static partial void Failed(ILogger log, Exception exception, string correlation);
}
