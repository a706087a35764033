using CrmGraph.Api.Data.Reading;
using CrmGraph.Api.Pipeline.Totals;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Query;
using Npgsql;

namespace CrmGraph.Api.Data;

/// <summary>Which database the connection string names, and how a context for it is made.</summary>
internal static class Storage
{
    public const string ConnectionName = "Crm";

    private const int PreparedStatements = 200;

    /// <summary>The parameters and the text of a thousand rows at once, which is usual, are large objects that outlive the save by far.</summary>
    private const int RowsAtOnce = 100;

    private const string EmbeddedDefault = "Data Source=data/crmgraph.db";

    /// <summary>The configured connection string, or the embedded default.</summary>
    public static string ConnectionString(IConfiguration configuration) =>
        configuration.GetConnectionString(ConnectionName) is { Length: > 0 } configured ? configured : EmbeddedDefault;

    /// <summary>A PostgreSQL connection string names a host; a SQLite one a data source that is a file.</summary>
    public static bool IsPostgres(string connectionString) =>
        connectionString.Contains("Host=", StringComparison.OrdinalIgnoreCase)
        || connectionString.Contains("Server=", StringComparison.OrdinalIgnoreCase);

    public static IServiceCollection AddStorage(this IServiceCollection services, string connectionString)
    {
        services.AddScoped<IInterceptor, BoardKeeper>();
        if (IsPostgres(connectionString))
        {
            services.AddSingleton(_ => DataSource(connectionString));
            services.AddDbContext<CrmDbContext, PostgresCrmDbContext>((provider, options) => options
                .UseNpgsql(provider.GetRequiredService<NpgsqlDataSource>(), postgres => postgres.MaxBatchSize(RowsAtOnce))
                .ReplaceService<IQuerySqlGeneratorFactory, NullsLastSql.Factory>()
                .ReplaceService<IShapedQueryCompilingExpressionVisitorFactory, ObservedQueries>()
                .ConfigureWarnings(OrderOfParents)
                .AddInterceptors(provider.GetServices<IInterceptor>()));
        }
        else
        {
            services.AddSingleton<IInterceptor, SqlitePragmas>();
            services.AddSingleton<IInterceptor, SqliteInterrupts>();
            services.AddDbContext<CrmDbContext, SqliteCrmDbContext>((provider, options) => options
                .UseSqlite(connectionString, OneStatementPerQuery)
                .ReplaceService<IShapedQueryCompilingExpressionVisitorFactory, ObservedQueries>()
                .ConfigureWarnings(OrderOfParents)
                .AddInterceptors(provider.GetServices<IInterceptor>()));
        }

        return services.AddSingleton(provider => new ReadConnections(connectionString, provider.GetService<NpgsqlDataSource>()));
    }

    /// <summary>Begins to build the model of the tables, which takes as long as the schema does: side by side the server is ready sooner.</summary>
    /// <remarks>Whoever needs the model waits for it, and meets what is wrong with it.</remarks>
    public static void StartModel(IServiceProvider services) => _ = Task.Run(() =>
    {
        using var scope = services.CreateScope();
        return scope.ServiceProvider.GetRequiredService<CrmDbContext>().Model;
    });

    /// <summary>Creates the database if there is none and brings it up to date.</summary>
    public static async Task Migrate(CrmDbContext db, CancellationToken stop)
    {
        if (db.Database.IsSqlite() && Path.GetDirectoryName(db.Database.GetDbConnection().DataSource) is { Length: > 0 } folder)
        {
            Directory.CreateDirectory(folder);
        }

        // Migrating compares the whole model even when there is nothing to do; most starts have nothing to do.
        if ((await db.Database.GetPendingMigrationsAsync(stop)).Any())
        {
            await db.Database.MigrateAsync(stop);
        }
    }

    /// <summary>Children are read for parents of a page, whose order decides about the page and not about the children.</summary>
    private static void OrderOfParents(WarningsConfigurationBuilder warnings) =>
        warnings.Ignore(CoreEventId.DistinctAfterOrderByWithoutRowLimitingOperatorWarning);

    /// <summary>
    /// Statements that come again are prepared by themselves, once per connection. Nothing here leaves a setting, a temporary table
    /// or a lock behind on a connection, so there is nothing to take back between two users of it.
    /// </summary>
    private static NpgsqlDataSource DataSource(string connectionString)
    {
        // Only what the connection string does not say; it contains every key there is.
        var settings = new NpgsqlConnectionStringBuilder(connectionString);
        if (!settings.ShouldSerialize("Max Auto Prepare"))
        {
            settings.MaxAutoPrepare = PreparedStatements;
        }

        if (!settings.ShouldSerialize("No Reset On Close"))
        {
            settings.NoResetOnClose = true;
        }

        return NpgsqlDataSource.Create(settings);
    }

    /// <summary>
    /// A list of values is one parameter, as on PostgreSQL, so that its length does not make another statement.
    /// </summary>
    private static void OneStatementPerQuery(SqliteDbContextOptionsBuilder sqlite) =>
        sqlite.UseParameterizedCollectionMode(ParameterTranslationMode.Parameter);
}
