using CrmGraph.Api.Data;
using CrmGraph.Api.Live;

namespace CrmGraph.Api.Import;

/// <summary>Services for one piece of an import; what is written through them belongs to the past.</summary>
internal sealed class ImportScope : IAsyncDisposable
{
    private readonly AsyncServiceScope _scope;

    public ImportScope(IServiceProvider services)
    {
        _scope = services.CreateAsyncScope();
        _scope.ServiceProvider.GetRequiredService<EventOrigin>().Imported = true;
        Db = _scope.ServiceProvider.GetRequiredService<CrmDbContext>();
    }

    public CrmDbContext Db { get; }

    public ValueTask DisposeAsync() => _scope.DisposeAsync();
}
