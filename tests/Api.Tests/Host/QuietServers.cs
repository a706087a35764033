using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;

[assembly: AssemblyFixture(typeof(QuietServers))]

namespace CrmGraph.Api.Tests.Host;

/// <summary>Demo companies in which nobody changes anything, for tests that compare two answers with each other.</summary>
public sealed class QuietServers : IAsyncDisposable
{
    private readonly DemoServers _servers = new();

    internal Task<CrmServer> Of(Database database) => _servers.Of(database);

    public ValueTask DisposeAsync() => _servers.DisposeAsync();
}
