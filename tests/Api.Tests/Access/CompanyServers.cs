using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Access;

/// <summary>One server with the sample company for each database, for one class of tests.</summary>
public sealed class CompanyServers : IAsyncDisposable
{
    private readonly Dictionary<Database, CompanyServer> _servers = [];

    internal async Task<CompanyServer> Of(Database database) =>
        _servers.TryGetValue(database, out var running)
            ? running
            : _servers[database] = await CompanyServer.Start(database);

    public async ValueTask DisposeAsync()
    {
        foreach (var server in _servers.Values)
        {
            await server.DisposeAsync();
        }
    }
}
