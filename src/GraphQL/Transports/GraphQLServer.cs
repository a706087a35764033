using CrmGraph.GraphQL.Transports.Http;
using CrmGraph.GraphQL.Transports.SignalR;
using CrmGraph.GraphQL.Transports.Subscriptions;
using CrmGraph.GraphQL.Transports.WebSockets;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.Connections;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.SignalR;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Transports;

/// <summary>Puts GraphQL on a web host; the host registers the <see cref="GraphQLExecutor"/> itself.</summary>
public static class GraphQLServer
{
    /// <summary>Registers what the endpoints and the hub need.</summary>
    public static IServiceCollection AddGraphQLServer(
        this IServiceCollection services, Func<IServiceProvider, GraphQLServerOptions> options)
    {
        services.AddSingleton(options);
        services.AddSingleton<PersistedDocuments>();
        services.AddSingleton<SubscriptionErrors>();
        services.AddSingleton<Cohorts>();
        services.AddSingleton<OperationRunner>();
        services.AddSingleton<HttpResponses>();
        services.AddSingleton<SchemaEndpoint>();
        services.AddSingleton<EventStreamEndpoint>();
        services.AddSingleton<SocketEndpoint>();
        services.AddSingleton<GraphQLEndpoint>();
        services.AddResponseCompression(compression =>
        {
            // Callers are known by a header, never by a cookie, so a foreign page cannot measure compressed secrets.
            compression.EnableForHttps = true;
            compression.MimeTypes = ["application/json", "application/graphql-response+json", "application/graphql"];
        });
        services.AddSignalR();
        services.AddOptions<HubOptions>().Configure<GraphQLServerOptions>((hub, server) =>
        {
            hub.MaximumReceiveMessageSize = server.MaxBodySize;
            hub.MaximumParallelInvocationsPerClient = server.MaxBatchSize;
        });
        return services;
    }

    /// <summary>
    /// Serves HTTP (GET and POST), server-sent events and graphql-transport-ws on one path, and the SDL beside it as
    /// <c>?sdl</c>, <c>/schema.graphql</c>, <c>/schema</c> and <c>/sdl</c>.
    /// </summary>
    public static IEndpointConventionBuilder MapGraphQL(this IEndpointRouteBuilder endpoints, string path)
    {
        var graphQL = endpoints.ServiceProvider.GetRequiredService<GraphQLEndpoint>();
        var schema = endpoints.ServiceProvider.GetRequiredService<SchemaEndpoint>();
        foreach (var name in new[] { "schema.graphql", "schema", "sdl" })
        {
            endpoints.MapGet($"{path}/{name}", schema.HandleAsync);
        }

        var pipeline = endpoints.CreateApplicationBuilder();
        pipeline.UseResponseCompression();
        pipeline.UseWebSockets();
        pipeline.Run(graphQL.HandleAsync);

        // A WebSocket over HTTP/2 begins with CONNECT.
        string[] methods = [HttpMethods.Get, HttpMethods.Post, HttpMethods.Connect];
        return endpoints.MapMethods(path, methods, pipeline.Build());
    }

    /// <summary>Serves the SignalR hub with <c>Execute(request)</c> and the stream <c>Subscribe(request, after)</c>.</summary>
    public static HubEndpointConventionBuilder MapGraphQLHub(
        this IEndpointRouteBuilder endpoints, string path, Action<HttpConnectionDispatcherOptions>? configure = null) =>
        endpoints.MapHub<GraphQLHub>(path, connections =>
        {
            connections.CloseOnAuthenticationExpiration = true;
            configure?.Invoke(connections);
        });
}
