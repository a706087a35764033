using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace CrmGraph.GraphQL.Transports;

/// <summary>What one operation has for itself: its services, its end and the context made of both.</summary>
internal sealed class OperationScope : IAsyncDisposable
{
    private readonly AsyncServiceScope _services;
    private readonly CancellationTokenSource _stop;

    public OperationScope(
        GraphQLServerOptions options, IServiceScopeFactory scopes, HttpContext http, CancellationToken stop)
    {
        _services = scopes.CreateAsyncScope();
        _stop = CancellationTokenSource.CreateLinkedTokenSource(stop);
        Context = options.CreateContext(http, _services.ServiceProvider, _stop.Token);
    }

    public RequestContext Context { get; }

    public CancellationToken Stop => _stop.Token;

    public Task CancelAsync() => _stop.CancelAsync();

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        _stop.Dispose();
    }
}
