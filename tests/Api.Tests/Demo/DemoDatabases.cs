using CrmGraph.Api.Demo;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Demo;

/// <summary>The demo company on each database, filled when a test first asks for it and only read after that.</summary>
[CollectionDefinition(Name)]
public sealed class DemoDatabases(PostgresCluster cluster) : ICollectionFixture<DemoDatabases>, IAsyncDisposable
{
    public const string Name = "Demo company";

    /// <summary>A Thursday afternoon in Shanghai.</summary>
    public static readonly DateTimeOffset Thursday = new(2026, 11, 12, 7, 30, 0, TimeSpan.Zero);

    private readonly SemaphoreSlim _filling = new(1);
    private readonly Dictionary<Database, CrmDatabase> _filled = [];

    internal async Task<CrmDatabase> Of(Database kind)
    {
        await _filling.WaitAsync(CrmDatabase.Stop);
        try
        {
            return _filled.TryGetValue(kind, out var filled) ? filled : _filled[kind] = await Fill(kind, Thursday);
        }
        finally
        {
            _filling.Release();
        }
    }

    /// <summary>A new database, filled at the given time.</summary>
    internal async Task<CrmDatabase> Fill(Database kind, DateTimeOffset now)
    {
        var database = await CrmDatabase.Create(kind, cluster, new FixedClock(now));
        await DemoCompany.Fill(database.Services, TextWriter.Null, CrmDatabase.Stop);
        return database;
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var database in _filled.Values)
        {
            await database.DisposeAsync();
        }

        _filling.Dispose();
    }
}
