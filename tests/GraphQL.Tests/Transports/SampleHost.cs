using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using CrmGraph.GraphQL.Transports;
using Microsoft.AspNetCore.Authentication;

namespace CrmGraph.GraphQL.Tests.Transports;

/// <summary>A real web host with the sample schema on a free loopback port.</summary>
internal sealed class SampleHost : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SampleHost(WebApplication app)
    {
        _app = app;
        Client = new HttpClient { BaseAddress = new Uri(app.Urls.Single()) };
    }

    public HttpClient Client { get; }

    public Uri GraphQL => new(Client.BaseAddress!, "/graphql");

    public Uri Hub => new(Client.BaseAddress!, "/hubs/graphql");

    /// <param name="options">Null for the defaults.</param>
    /// <param name="tokensExpireAt">When the token of every caller ends; null for never.</param>
    public static async Task<SampleHost> StartAsync(
        GraphQLServerOptions? options = null, DateTimeOffset? tokensExpireAt = null)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.Logging.ClearProviders();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Services.AddSingleton(SampleSchema.Executor());
        builder.Services.AddGraphQLServer(_ => options ?? new GraphQLServerOptions { CreateContext = Context });
        var app = builder.Build();
        if (tokensExpireAt is { } instant)
        {
            app.Use((http, next) =>
            {
                http.Features.Set<IAuthenticateResultFeature>(new TokenExpiry(instant));
                return next(http);
            });
        }

        app.MapGraphQL("/graphql");
        app.MapGraphQLHub("/hubs/graphql");
        await app.StartAsync();
        return new SampleHost(app);
    }

    /// <summary>The caller's name is the Authorization header; "stranger" may not introspect.</summary>
    public static RequestContext Context(HttpContext http, IServiceProvider services, CancellationToken stop)
    {
        var caller = http.Items["caller"] as string ?? http.Request.Headers.Authorization.ToString();
        return new RequestContext(services, stop) { User = caller, IntrospectionAllowed = caller != "stranger" };
    }

    public async Task<Answer> PostAsync(string body, string? accept = null, string contentType = "application/json")
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, GraphQL)
        {
            Content = new ByteArrayContent(Encoding.UTF8.GetBytes(body)),
        };
        request.Content.Headers.ContentType = MediaTypeHeaderValue.Parse(contentType);
        return await SendAsync(request, accept);
    }

    public async Task<Answer> GetAsync(string pathAndQuery, string? accept = null)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, pathAndQuery);
        return await SendAsync(request, accept);
    }

    public Task StopAsync() => _app.StopAsync();

    public async ValueTask DisposeAsync()
    {
        Client.Dispose();
        await _app.DisposeAsync();
    }

    private async Task<Answer> SendAsync(HttpRequestMessage request, string? accept)
    {
        if (accept is not null)
        {
            request.Headers.TryAddWithoutValidation("Accept", accept);
        }

        using var response = await Client.SendAsync(request);
        return new Answer(response.StatusCode, response.Content.Headers.ContentType?.MediaType, await response.Content.ReadAsStringAsync())
        {
            Headers = response.Headers,
        };
    }

    /// <summary>What came back.</summary>
    internal sealed record Answer(HttpStatusCode Status, string? ContentType, string Body)
    {
        public required HttpResponseHeaders Headers { get; init; }

        public JsonElement Json => JsonElement.Parse(Body);

        public string? ErrorCode => Json.GetProperty("errors")[0].GetProperty("extensions").GetProperty("code").GetString();
    }
}
