using CrmGraph.Api.Import;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Import;
using CrmGraph.Tests;

[assembly: AssemblyFixture(typeof(ImportedServers))]

namespace CrmGraph.Api.Tests.Import;

/// <summary>One server over the imported data set for each database.</summary>
public sealed class ImportedServers : IAsyncDisposable
{
    private readonly SemaphoreSlim _starting = new(1);
    private readonly Dictionary<Database, CrmServer> _servers = [];

    internal async Task<CrmServer> Of(Database database)
    {
        var data = SalesDataSet.Read();
        await _starting.WaitAsync();
        try
        {
            return _servers.TryGetValue(database, out var running) ? running : _servers[database] = await Import(database, data);
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

    private static async Task<CrmServer> Import(Database database, SalesDataSet data)
    {
        var server = CrmServer.Empty(await EmptyDatabase.New(database));
        var exit = await ImportCommand.Run(
            server.Services, ["import", data.Folder, "--as-of", "2017-12-31"], TextWriter.Null, default);
        Assert.Equal(0, exit);
        await server.Open();
        return server;
    }
}
