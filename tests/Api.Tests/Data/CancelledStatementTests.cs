using System.Text;
using System.Text.Json;
using CrmGraph.Api.Data;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Access;
using CrmGraph.GraphQL;
using CrmGraph.GraphQL.Building;
using CrmGraph.GraphQL.Types;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Data;

public sealed class CancelledStatementTests
{
    private const string Timeout = """{"errors":[{"message":"The request exceeded the configured timeout of `00:00:00.2000000`.","extensions":{"code":"HC0045"}}]}""";

    [Theory, EveryDatabase]
    public async Task A_request_that_takes_too_long_ends_with_its_statement(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await using var scope = server.Services.CreateAsyncScope();
        var executor = new GraphQLExecutor(UsersOf(Endless(database)), new GraphQLOptions
        {
            Timeout = TimeSpan.FromMilliseconds(200),
            Database = server.Services.GetRequiredService<SqlDatabase>(),
        });

        var answer = await executor.ExecuteAsync(
            new GraphQLRequest("{ users { name } }"), new RequestContext(scope.ServiceProvider, TestContext.Current.CancellationToken));

        Assert.Equal(Timeout, Json(answer));
        await server.Do(async db => Assert.Empty(await Running(db, database)));
    }

    private static Schema UsersOf(string sql)
    {
        var schema = new SchemaBuilder();
        schema.Object<User>("User", type =>
        {
            type.Node(user => user.Id);
            type.Source(context => context.Services.GetRequiredService<CrmDbContext>().Set<User>().FromSqlRaw(sql));
            type.Field(user => user.Name);
        });
        schema.Query(query => query.List<User>("users").OrderBy(user => user.Name));
        return schema.Build();
    }

    /// <summary>A query of users that does not end by itself.</summary>
    private static string Endless(Database database) => database == Database.Postgres
        ? """SELECT u.* FROM "Users" u, pg_sleep(3600)"""
        : """WITH RECURSIVE n(i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n) SELECT u.* FROM "Users" u WHERE (SELECT sum(i) FROM n) > 0""";

    /// <summary>The statements that the database still works on; SQLite works on the thread that asks, so an answer says there is none.</summary>
    private static async Task<List<string>> Running(CrmDbContext db, Database database) => database == Database.Postgres
        ? await db.Database
            .SqlQueryRaw<string>(
                """
                SELECT query AS "Value" FROM pg_stat_activity
                WHERE datname = current_database() AND state = 'active' AND query LIKE '%pg_sleep(3600)%' AND pid <> pg_backend_pid()
                """)
            .ToListAsync()
        : [];

    private static string Json(ExecutionResult result)
    {
        using var stream = new MemoryStream();
        using (var writer = new Utf8JsonWriter(stream, new JsonWriterOptions { Encoder = System.Text.Encodings.Web.JavaScriptEncoder.UnsafeRelaxedJsonEscaping }))
        {
            result.WriteTo(writer);
        }

        return Encoding.UTF8.GetString(stream.ToArray());
    }
}
