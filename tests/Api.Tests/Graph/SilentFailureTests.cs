using System.Net;
using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;
using Database = CrmGraph.Tests.Database;

namespace CrmGraph.Api.Tests.Graph;

/// <summary>What the database says when it refuses something nobody expected is for the log; the client gets a number to ask with.</summary>
public sealed class SilentFailureTests
{
    private const string Secret = "Chen Jing, 139 0013";

    /// <summary>Words of SQL, of the database, of our tables and of stack traces.</summary>
    private static readonly string[] Telling =
        [Secret, "UNIQUE", "unique", "duplicate", "constraint", "23505", "SELECT", "INSERT", "Customers", "Products", "Competitors", "   at ", ".cs"];

    [Theory, EveryDatabase]
    [Fault(34, "The database refuses a write with a message that quotes the row")]
    public async Task A_refused_row_is_quoted_in_the_log_only(Database database)
    {
        await using var server = await Start(database);
        await server.Do(db => db.Database.ExecuteSqlRawAsync("""CREATE UNIQUE INDEX "Trap" ON "Customers" ("Name")"""));
        var (admin, notes) = (await server.As("admin"), Listen(server));
        await Create(admin);

        var answer = await Create(admin);

        AssertSilent(answer, notes);
    }

    [Theory, EveryDatabase]
    [Fault(34, "A column that is read has gone")]
    public async Task A_failed_statement_is_quoted_in_the_log_only(Database database)
    {
        await using var server = await Start(database);
        await server.Do(db => db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Products" RENAME COLUMN "Name" TO "Gone" """));
        var (admin, notes) = (await server.As("admin"), Listen(server));

        var answer = await admin.Post("{ products(first: 5) { nodes { id name } } }");

        AssertSilent(answer, notes);
    }

    [Theory, EveryDatabase]
    [Fault(34, "A file cannot be made because a column has gone")]
    public async Task A_failed_download_says_nothing_of_why(Database database)
    {
        await using var server = await Start(database);
        await server.Do(db => db.Database.ExecuteSqlRawAsync("""ALTER TABLE "Competitors" RENAME COLUMN "Name" TO "Gone" """));

        using var response = await (await server.As("admin")).Send(HttpMethod.Get, "/reports/win-loss.xlsx");

        var answer = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.All(Telling, word => Assert.DoesNotContain(word, answer, StringComparison.Ordinal));
    }

    private static void AssertSilent(JsonElement answer, LogNotes notes)
    {
        var error = Assert.Single(answer.GetProperty("errors").EnumerateArray());
        var correlation = error.At("extensions", "correlationId").GetString()!;
        Assert.All(Telling, word => Assert.DoesNotContain(word, answer.ToString(), StringComparison.Ordinal));
        Assert.Contains(notes.Lines, line => line.Contains(correlation, StringComparison.Ordinal) && line.Contains("Exception", StringComparison.Ordinal));
    }

    private static Task<JsonElement> Create(CrmClient client) => client.Post(
        "mutation($input: CreateCustomerInput!) { createCustomer(input: $input) { customer { id } errors { __typename } } }",
        new { input = new { name = Secret } });

    /// <summary>PostgreSQL quotes values in its messages when it is told to.</summary>
    private static async Task<CrmServer> Start(Database database)
    {
        var connection = await EmptyDatabase.New(database);
        var server = await CrmServer.Seeded(database == Database.Postgres ? $"{connection};Include Error Detail=true" : connection);
        await server.Open();
        return server;
    }

    private static LogNotes Listen(CrmServer server)
    {
        var notes = new LogNotes();
        server.Services.GetRequiredService<ILoggerFactory>().AddProvider(notes);
        return notes;
    }
}
