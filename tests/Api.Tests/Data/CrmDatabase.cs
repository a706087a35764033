using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Api.Privacy;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Data;

/// <summary>A migrated and seeded database of its own, used as the product uses it.</summary>
internal sealed class CrmDatabase : IAsyncDisposable
{
    private readonly ServiceProvider _services;
    private readonly string _file;

    private CrmDatabase(ServiceProvider services, string file)
    {
        _services = services;
        _file = file;
    }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <param name="kind">SQLite or PostgreSQL.</param>
    /// <param name="cluster">Where a PostgreSQL database is made.</param>
    /// <param name="clock">The time it is in the product; the real one when left out.</param>
    public static async Task<CrmDatabase> Create(Database kind, PostgresCluster cluster, TimeProvider? clock = null)
    {
        var file = Path.Combine(Path.GetTempPath(), $"crm-data-{Guid.NewGuid():N}.db");
        var connection = kind == Database.Sqlite ? $"Data Source={file};Pooling=False" : await cluster.NewDatabase();
        var services = new ServiceCollection();
        services.AddLogging();
        services.AddSingleton(clock ?? TimeProvider.System);
        services.AddLive(connection);
        services.AddPrivacy();
        services.AddStorage(connection);
        var database = new CrmDatabase(services.BuildServiceProvider(), file);
        await database.Do(db => Storage.Migrate(db, Stop));
        await database.Do(db => Seed.Run(db, new SeedOptions(), Stop));
        return database;
    }

    public IServiceProvider Services => _services;

    /// <summary>Works in a context of its own.</summary>
    public Task Do(Func<CrmDbContext, Task> work) => Ask(async db =>
    {
        await work(db);
        return true;
    });

    public async Task<T> Ask<T>(Func<CrmDbContext, Task<T>> question)
    {
        await using var scope = _services.CreateAsyncScope();
        return await question(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }

    /// <summary>Stores entities without asking who may.</summary>
    public Task Store(params IEnumerable<object> rows) => Do(async db =>
    {
        db.AddRange(rows);
        await db.SaveChangesAsync(Stop);
    });

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        File.Delete(_file);
    }
}
