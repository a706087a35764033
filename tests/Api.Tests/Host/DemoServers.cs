using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

[assembly: AssemblyFixture(typeof(DemoServers))]

namespace CrmGraph.Api.Tests.Host;

/// <summary>One server with the demo company for each database, started when a test first asks for it.</summary>
public sealed class DemoServers : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private readonly Dictionary<Database, CrmServer> _servers = [];

    internal async Task<CrmServer> Of(Database database)
    {
        await _starting.WaitAsync();
        try
        {
            return _servers.TryGetValue(database, out var running)
                ? running
                : _servers[database] = await CrmServer.Demo(await EmptyDatabase.New(database));
        }
        finally
        {
            _starting.Release();
        }
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            await server.DisposeAsync();
        }

        _starting.Dispose();
    }
}
