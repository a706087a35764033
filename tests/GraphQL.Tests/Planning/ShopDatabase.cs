using System.Data.Common;
using System.Text;
using System.Text.Json;
using CrmGraph.Api.Data.Reading;
using CrmGraph.Tests;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Query;
using Npgsql;

namespace CrmGraph.GraphQL.Tests.Planning;

/// <summary>The shop's graph over a database of its own, counting the statements that reach it.</summary>
internal sealed class ShopDatabase : IAsyncDisposable
{
    private static int _count;

    private readonly ServiceProvider _services;
    private readonly DbConnection? _keptOpen;
    private readonly GraphQLExecutor _executor;

    private ShopDatabase(Action<DbContextOptionsBuilder> use, ChildPages childPages, Func<DbConnection> connect, DbConnection? keptOpen)
    {
        _keptOpen = keptOpen;
        _services = new ServiceCollection().AddDbContext<ShopDbContext>(o => use(o
            .ReplaceService<IShapedQueryCompilingExpressionVisitorFactory, ObservedQueries>()
            .LogTo(Compiled.Add, [CoreEventId.QueryCompilationStarting]))).BuildServiceProvider();
        _executor = new GraphQLExecutor(ShopSchema.Build(), new GraphQLOptions
        {
            Database = new SqlDatabase(
                childPages,
                (query, values, context) => SqlCompiler.Compile(context.Shop(), query, values),
                SqlCompiler.Like,
                async stop =>
                {
                    var connection = connect();
                    await connection.OpenAsync(stop);
                    return connection;
                })
            {
                Running = Statements.Add,
            },
            Unexpected = (e, _) => Unexpected.Add(e),
        });
    }

    /// <summary>The queries that EF Core had to compile.</summary>
    public List<string> Compiled { get; } = [];

    public List<string> Statements { get; } = [];

    public List<Exception> Unexpected { get; } = [];

    public static async Task<ShopDatabase> Open(Database database, PostgresCluster cluster)
    {
        if (database == Database.Postgres)
        {
            var server = await cluster.NewDatabase();
            return await new ShopDatabase(o => o.UseNpgsql(server), ChildPages.Lateral, () => new NpgsqlConnection(server), null).Created();
        }

        var memory = $"Data Source=shop{Interlocked.Increment(ref _count)};Mode=Memory;Cache=Shared";
        var connection = new SqliteConnection(memory);
        await connection.OpenAsync();
        return await new ShopDatabase(o => o.UseSqlite(memory), ChildPages.Window, () => new SqliteConnection(memory), connection).Created();
    }

    public async Task Add(params object[] entities)
    {
        await using var scope = _services.CreateAsyncScope();
        var shop = scope.ServiceProvider.GetRequiredService<ShopDbContext>();
        shop.AddRange(entities);
        await shop.SaveChangesAsync();
        Statements.Clear();
    }

    /// <summary>The response as compact JSON; <see cref="Statements"/> has what it cost.</summary>
    public async Task<string> Ask(string query, Dictionary<string, object?>? variables = null)
    {
        Statements.Clear();
        await using var scope = _services.CreateAsyncScope();
        var context = new RequestContext(scope.ServiceProvider, TestContext.Current.CancellationToken) { IntrospectionAllowed = true };
        var result = await _executor.ExecuteAsync(new GraphQLRequest(query, Variables: variables), context);
        Assert.True(Unexpected.Count == 0, string.Join('\n', Unexpected));
        using var stream = new MemoryStream();
        await using (var writer = new Utf8JsonWriter(stream))
        {
            result.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray()).Replace("\\u0022", "'", StringComparison.Ordinal);
    }

    public async Task<JsonElement> Data(string query, Dictionary<string, object?>? variables = null)
    {
        var answer = JsonDocument.Parse(await Ask(query, variables)).RootElement;
        Assert.False(answer.TryGetProperty("errors", out var errors), errors.ToString());
        return answer.GetProperty("data");
    }

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        if (_keptOpen is not null)
        {
            await _keptOpen.DisposeAsync();
        }
    }

    private async Task<ShopDatabase> Created()
    {
        await using var scope = _services.CreateAsyncScope();
        await scope.ServiceProvider.GetRequiredService<ShopDbContext>().Database.EnsureCreatedAsync();
        Statements.Clear();
        return this;
    }
}
