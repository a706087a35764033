using System.Text.Json;
using CrmGraph.Api.Privacy.Audit;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Api.Tests.Privacy.Erasing;
using CrmGraph.Domain.Privacy;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Privacy.Audit;

public sealed class AuditTrailTests
{
    private const string Trail =
        "query($act: String!) { auditTrail(first: 100, where: { act: { eq: $act } }) { nodes { number act subject subjectId details by { userName } } } }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Acts_are_written_down_with_who_did_what_and_no_secret(Database database)
    {
        await using var server = await Start(database);
        var admin = await server.As(CompanyServer.Administrator);
        var user = await admin.Do("createUser", new { userName = "new.one", name = "New One", role = "SALES_REP" }, "user { id version }");
        await admin.Do("updateUser", new { id = user.Id(), version = user.Version(), role = "MANAGER" }, "user { id }");
        var issued = await admin.Do("createApiKey", new { name = "Dashboard", scope = "READ", expiresAt = DateTime.UtcNow.AddDays(9) }, "issued { token }");
        var (stays, goes) = (await Customer(admin, "One AG"), await Customer(admin, "Two AG"));
        await admin.Do("mergeCustomers", new { id = stays.Id(), version = stays.Version(), mergedId = goes.Id(), mergedVersion = goes.Version() }, "customer { id }");
        await admin.Do("startExport", new { query = "{ customers { nodes { name } } }", format = "CSV" }, "run { id }");

        var changed = Assert.Single(await Entries(admin, "USER_CHANGED"));
        Assert.Equal("""{"Role":["SalesRep","Manager"]}""", Told(changed, "Role"));
        Assert.Equal("admin", changed.At("by", "userName").GetString());
        var key = Assert.Single(await Entries(admin, "API_KEY_CREATED"));
        Assert.DoesNotContain("SecretHash", key.GetProperty("details").GetString()!, StringComparison.Ordinal);
        Assert.NotNull(issued.GetProperty("token").GetString());
        Assert.Contains("Two AG", Assert.Single(await Entries(admin, "CUSTOMERS_MERGED")).GetProperty("details").GetString()!, StringComparison.Ordinal);
        Assert.Single(await Entries(admin, "EXPORT_STARTED"));
        Assert.Single(await Entries(admin, "USER_CREATED"));
        Assert.Equal((0, "intact"), await Verify(server));
    }

    [Theory, EveryDatabase]
    public async Task Managers_do_not_read_it(Database database)
    {
        await using var server = await Start(database);
        await (await server.As(CompanyServer.Administrator)).Do("createTeam", new { name = "T" }, "team { id }");

        Assert.Empty(await Entries(await server.As(CompanyServer.Manager), "TEAM_CREATED"));
        Assert.Single(await Entries(await server.As(CompanyServer.Administrator), "TEAM_CREATED"));
    }

    [Theory, EveryDatabase]
    public async Task Acts_at_the_same_time_make_one_chain(Database database)
    {
        await using var server = await Start(database);
        var admin = await server.As(CompanyServer.Administrator);

        await Task.WhenAll(Enumerable.Range(1, 20).Select(n => admin.Do("createTeam", new { name = $"Team {n}0" }, "team { id }")));

        Assert.Equal(20, (await Entries(admin, "TEAM_CREATED")).Count);
        Assert.Equal((0, "intact"), await Verify(server));
    }

    [Theory, EveryDatabase]
    [Fault(34, "Each kind of change to the stored audit trail, made in the database itself")]
    public async Task Whoever_changes_the_stored_trail_is_found_out(Database database)
    {
        await using var server = await Start(database);
        var admin = await server.As(CompanyServer.Administrator);
        for (var n = 1; n <= 5; n++)
        {
            await admin.Do("createTeam", new { name = $"Team 9{n}" }, "team { id }");
        }

        var anchor = await Anchor(server);
        Assert.Equal((0, "intact"), await Verify(server));
        Assert.Equal((1, "entry 3"), await Tampered(server, """UPDATE "AuditEntries" SET "Act" = 'TEAM_REMOVED' WHERE "Number" = 3""", """UPDATE "AuditEntries" SET "Act" = 'TEAM_CREATED' WHERE "Number" = 3"""));
        Assert.Equal((1, "entry 2"), await Tampered(server, """UPDATE "AuditEntries" SET "Details" = "Details" || ' ' WHERE "Number" = 2""", """UPDATE "AuditEntries" SET "Details" = trim("Details") WHERE "Number" = 2"""));
        Assert.Equal((1, "entry 4"), await Tampered(server, """UPDATE "AuditEntries" SET "Number" = 99 WHERE "Number" = 4""", """UPDATE "AuditEntries" SET "Number" = 4 WHERE "Number" = 99"""));
        Assert.Equal((1, "entry 5"), await Tampered(server, """DELETE FROM "AuditEntries" WHERE "Number" = 5""", """UPDATE "AuditHead" SET "Number" = 4, "Hash" = (SELECT "Hash" FROM "AuditEntries" WHERE "Number" = 4)"""));
        Assert.Equal((0, "intact"), await Verify(server));
        Assert.Equal((1, "entry 5"), await Verify(server, anchor));
        Assert.Equal((1, "entry 1"), await Tampered(server, """UPDATE "AuditEntries" SET "Details" = NULL, "Salt" = NULL WHERE "Number" = 1""", "SELECT 1"));
    }

    [Theory, EveryDatabase]
    public async Task A_person_is_erased_from_the_trail_and_it_stays_intact(Database database)
    {
        await using var server = await Start(database);
        var admin = await server.As(CompanyServer.Administrator);
        await server.EndImports();
        var (stays, goes) = (await Customer(admin, "Ottokar"), await Customer(admin, "Ottokar Junior"));
        var merged = await admin.Do("mergeCustomers", new { id = stays.Id(), version = stays.Version(), mergedId = goes.Id(), mergedVersion = goes.Version() }, "customer { id version }");

        await admin.Do("erasePerson", new { customerId = stays.Id(), version = merged.Version(), ground = "REQUEST" }, "erasure { id }");

        var entry = Assert.Single(await Entries(admin, "CUSTOMERS_MERGED"));
        Assert.Equal(JsonValueKind.Null, entry.GetProperty("details").ValueKind);
        Assert.Contains("ForgottenAudit", Assert.Single(await Entries(admin, "PERSON_ERASED")).GetProperty("details").GetString()!, StringComparison.Ordinal);
        Assert.Equal((0, "intact"), await Verify(server));
        await server.Server.Do(async db => Assert.False(await db.Set<AuditEntry>().AnyAsync(e => e.Details != null && e.Details.Contains("Ottokar"), Stop)));
    }

    /// <summary>The company without its sample of the trail, which begins somewhere else.</summary>
    private static async Task<CompanyServer> Start(Database database)
    {
        var server = await CompanyServer.Start(database);
        await Execute(server, """DELETE FROM "AuditEntries" """);
        return server;
    }

    private static string Told(JsonElement entry, string name)
    {
        using var details = JsonDocument.Parse(entry.GetProperty("details").GetString()!);
        return $"{{\"{name}\":{details.RootElement.GetProperty(name).GetRawText()}}}";
    }

    private static async Task<List<JsonElement>> Entries(CrmClient client, string act) =>
        [.. (await client.Data(Trail, new { act })).Nodes("auditTrail")];

    private static Task<JsonElement> Customer(CrmClient admin, string name) => admin.Do("createCustomer", new { name }, "customer { id version }");

    private static async Task<(int Exit, string Said)> Tampered(CompanyServer server, string harm, string repair)
    {
        await Execute(server, harm);
        var found = await Verify(server);
        await Execute(server, repair);
        return found;
    }

    private static Task Execute(CompanyServer server, string sql) => server.Server.Do(db => db.Database.ExecuteSqlRawAsync(sql, Stop));

    /// <summary>The exit code, and whether the trail is intact or at which entry it is broken.</summary>
    private static async Task<(int Exit, string Said)> Verify(CompanyServer server, string? anchor = null)
    {
        await using var output = new StringWriter();
        var exit = await AuditCommand.Run(server.Server.Services, anchor is null ? ["audit", "verify"] : ["audit", "verify", AuditCommand.Anchor, anchor], output, Stop);
        var said = output.ToString();
        return (exit, said.Contains("intact", StringComparison.Ordinal) ? "intact" : said[said.IndexOf("entry", StringComparison.Ordinal)..said.IndexOf(':', StringComparison.Ordinal)]);
    }

    private static async Task<string> Anchor(CompanyServer server)
    {
        var anchor = "";
        await server.Server.Do(async db => anchor = await db.Set<AuditHead>().Select(head => head.Number + ":" + head.Hash).SingleAsync(Stop));
        return anchor;
    }
}
