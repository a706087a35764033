using CrmGraph.Api.Data;
using CrmGraph.Api.Live;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace CrmGraph.Api.Tests.Live;

/// <summary>One node: the event log and the feed over a database with twenty parcels.</summary>
internal sealed class ParcelHost : IAsyncDisposable
{
    public const int Parcels = 20;

    private readonly ServiceProvider _services;
    private string? _file;

    private ParcelHost(ServiceProvider services, string connectionString)
    {
        _services = services;
        ConnectionString = connectionString;
    }

    public string ConnectionString { get; }

    public static CancellationToken Stop => TestContext.Current.CancellationToken;

    public static async Task<ParcelHost> Create(Database database, PostgresCluster cluster, IInterceptor? watch = null)
    {
        var file = Path.Combine(Path.GetTempPath(), $"crm-live-{Guid.NewGuid():N}.db");
        var host = Node(database == Database.Sqlite ? $"Data Source={file};Pooling=False" : await cluster.NewDatabase(), watch);
        host._file = file;
        await host.Do(async db =>
        {
            await db.Database.EnsureCreatedAsync(Stop);
            db.AddRange(Enumerable.Range(0, Parcels).Select(n => Parcel.Pack(n, Guid.CreateVersion7(), null)));
            await db.SaveChangesAsync(Stop);
        });
        return host;
    }

    /// <summary>A node over a database that is there already.</summary>
    public static ParcelHost Node(string connectionString, IInterceptor? watch = null)
    {
        var services = new ServiceCollection();
        if (watch is not null)
        {
            services.AddSingleton(watch);
        }

        services.AddLogging();
        services.AddSingleton(TimeProvider.System);
        services.AddLive(connectionString);
        if (Storage.IsPostgres(connectionString))
        {
            services.AddDbContext<CrmDbContext, PostgresParcels>((provider, options) =>
                options.UseNpgsql(connectionString).AddInterceptors(provider.GetServices<IInterceptor>()));
        }
        else
        {
            services.AddSingleton<IInterceptor, SqlitePragmas>();
            services.AddDbContext<CrmDbContext, SqliteParcels>((provider, options) =>
                options.UseSqlite(connectionString).AddInterceptors(provider.GetServices<IInterceptor>()));
        }

        return new(services.BuildServiceProvider(), connectionString);
    }

    public T Get<T>()
        where T : notnull => _services.GetRequiredService<T>();

    public AsyncServiceScope Scope() => _services.CreateAsyncScope();

    /// <summary>Starts what runs in the background.</summary>
    public async Task Start()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StartAsync(Stop);
        }
    }

    public Task Do(Func<CrmDbContext, Task> work) => Ask(async db =>
    {
        await work(db);
        return true;
    });

    public async Task<T> Ask<T>(Func<CrmDbContext, Task<T>> question)
    {
        await using var scope = Scope();
        return await question(scope.ServiceProvider.GetRequiredService<CrmDbContext>());
    }

    public Task Grow(int number) => Do(async db =>
    {
        (await db.Parcel(number)).Grow();
        await db.SaveChangesAsync(Stop);
    });

    public Task<long> Head() => Ask(db => db.Set<StreamHead>().Select(h => h.Head).SingleAsync(Stop));

    public Task<long> Versions() => Ask(db => db.Set<Parcel>().SumAsync(p => (long)p.Version, Stop));

    public Task<int> Unnumbered() => Ask(db => db.Set<EventRecord>().CountAsync(e => e.Sequence == null, Stop));

    public Task<List<EventRecord>> After(long sequence) => Ask(db => db.Set<EventRecord>()
        .AsNoTracking()
        .Where(e => e.Sequence > sequence)
        .OrderBy(e => e.Sequence)
        .ToListAsync(Stop));

    /// <summary>Writes events as another program might: committed, and not numbered.</summary>
    public Task Bypass(int rows) => Do(async db =>
    {
        for (var position = 0; position < rows; position++)
        {
            await db.Database.ExecuteSqlAsync(
                $$"""
                INSERT INTO "Events" ("Id", "Position", "Type", "Subject", "SubjectId", "SubjectVersion", "Body", "At", "Imported")
                VALUES ({{Guid.CreateVersion7()}}, {{position}}, 'Bypassed', 'Parcel', {{Guid.CreateVersion7()}}, 1, '{}', {{DateTime.UtcNow}}, {{false}})
                """,
                Stop);
        }
    });

    /// <summary>The sequences of the next events that the feed gives after the one named.</summary>
    public async Task<List<long>> Read(long after, int count)
    {
        var seen = new List<long>();
        await foreach (var page in Get<LiveFeed>().Subscribe(after, Stop))
        {
            seen.AddRange(page.Events.Select(happened => happened.Sequence!.Value));
            if (seen.Count >= count)
            {
                break;
            }
        }

        return seen[..count];
    }

    public async ValueTask DisposeAsync()
    {
        foreach (var service in _services.GetServices<IHostedService>())
        {
            await service.StopAsync(CancellationToken.None);
        }

        await _services.DisposeAsync();
        if (_file is not null)
        {
            File.Delete(_file);
        }
    }
}
