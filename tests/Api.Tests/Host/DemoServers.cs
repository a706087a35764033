using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

[assembly: AssemblyFixture(typeof(DemoServers))]

namespace CrmGraph.Api.Tests.Host;

/// <summary>One server with the demo company for each database, started when a test first asks for it.</summary>
public sealed class DemoServers(PostgresCluster cluster) : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private readonly Dictionary<Database, CrmServer> _servers = [];
    private readonly string _folder = Directory.CreateTempSubdirectory("crm-test").FullName;

    internal async Task<CrmServer> Of(Database database)
    {
        await _starting.WaitAsync();
        try
        {
            return _servers.TryGetValue(database, out var running)
                ? running
                : _servers[database] = await CrmServer.Demo(await NewDatabase(database));
        }
        finally
        {
            _starting.Release();
        }
    }

    /// <summary>A connection string of an empty database.</summary>
    internal async Task<string> NewDatabase(Database database) => database == Database.Postgres
        ? await cluster.NewDatabase()
        : $"Data Source={Path.Combine(_folder, $"{Guid.CreateVersion7():N}.db")}";

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            await server.DisposeAsync();
        }

        _starting.Dispose();
        Directory.Delete(_folder, recursive: true);
    }
}
