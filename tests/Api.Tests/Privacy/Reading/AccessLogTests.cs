using System.Text.Json;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Import;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Privacy;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Privacy.Reading;

public sealed class AccessLogTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    private const string Log =
        "query($operation: String!) { accessLog(where: { operation: { eq: $operation } }) { nodes { at rows fields user { userName } } } }";

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_read_of_persons_is_written_down_once_with_who_what_and_how_many(Database database)
    {
        var server = await servers.Of(database);
        var (admin, manager) = (await server.As(CompanyServer.Administrator), await server.As(CompanyServer.Manager));
        var contacts = (await admin.Data("{ contacts { totalCount } }")).At("contacts", "totalCount").GetInt32();

        await manager.Data("query Callers { contacts(first: 7) { nodes { name phone customer { name } } } }");
        await manager.Data("query Nested { customers(first: 30) { nodes { contacts(first: 20) { nodes { email } } } } }");
        await manager.Data("query Plain { customers(first: 5) { nodes { name } } contacts(first: 5) { totalCount nodes { id } } }");

        var callers = Assert.Single(await Entries(admin, "Callers"));
        Assert.Equal((7, """["Contact.name","Contact.phone"]""", "manager"), (callers.GetProperty("rows").GetInt32(), callers.GetProperty("fields").ToString(), callers.At("user", "userName").GetString()));
        var nested = Assert.Single(await Entries(admin, "Nested"));
        Assert.Equal((contacts, """["Contact.email"]"""), (nested.GetProperty("rows").GetInt32(), nested.GetProperty("fields").ToString()));
        Assert.Empty(await Read(admin, "Plain"));
    }

    [Theory, EveryDatabase]
    public async Task What_is_not_written_from_rows_alone_is_written_down_as_well(Database database)
    {
        var server = await servers.Of(database);
        var (admin, contact) = (await server.As(CompanyServer.Administrator), server.Company.Contacts[0]);

        await admin.Data("query Interfaces($id: ID!) { node(id: $id) { id ... on Contact { name } } me { name } }", new { id = contact.GlobalId() });
        await admin.Data("mutation Made($input: CreateContactInput!) { createContact(input: $input) { contact { jobTitle } } }", new { input = new { customerId = server.Company.Customers[0].GlobalId(), name = "Berta" } });

        Assert.Equal("""[1,["Contact.name"]]""", Told(Assert.Single(await Entries(admin, "Interfaces"))));
        Assert.Equal("""[1,["Contact.jobTitle"]]""", Told(Assert.Single(await Entries(admin, "Made"))));
    }

    [Theory, EveryDatabase]
    public async Task What_an_imported_file_says_of_persons_is_written_down_when_it_is_read(Database database)
    {
        var server = await servers.Of(database);
        var (admin, manager) = (await server.As(CompanyServer.Administrator), await server.As(CompanyServer.Manager));
        var started = await ImportRuns.Send(manager, "name,employees\nBerta Braun,\"1,2\"\n,3\n", "CUSTOMERS", dryRun: true);
        var id = started.At("run", "id").GetString();
        await ImportRuns.Finished(manager, id!);

        await manager.Data("query Reviewed($id: ID!) { importRun(id: $id) { preview { line } corrections { nodes { given taken } } rejects { nodes { reason } } } }", new { id });
        await manager.Data("query Counted($id: ID!) { importRun(id: $id) { brought rejected corrections { nodes { line } } } }", new { id });

        Assert.Equal("""[3,["ImportCorrection.given","ImportCorrection.taken","ImportReject.reason","ImportRun.preview"]]""", Told(Assert.Single(await Entries(admin, "Reviewed"))));
        Assert.Empty(await Read(admin, "Counted"));
    }

    [Theory, EveryDatabase]
    public async Task Only_administrators_read_it(Database database)
    {
        var server = await servers.Of(database);
        await (await server.As(CompanyServer.Administrator)).Data("query Looked { contacts(first: 1) { nodes { name } } }");
        await Entries(await server.As(CompanyServer.Administrator), "Looked");

        Assert.Empty(await Read(await server.As(CompanyServer.Manager), "Looked"));
    }

    [Theory, EveryDatabase]
    public async Task What_is_in_the_buffer_is_written_when_the_server_stops(Database database)
    {
        var connection = await EmptyDatabase.New(database);
        await using (var server = await CrmServer.Seeded(connection))
        {
            await server.Open();
            var admin = await server.As("admin");
            await admin.Do("createLead", new { name = "Frau Blau", source = "WEBSITE" }, "lead { id }");
            await admin.Data("query Last { leads { nodes { email } } }");
        }

        await using var again = CrmServer.Empty(connection);
        await again.Do(async db => Assert.Equal(1, await db.Set<AccessEntry>().Where(entry => entry.Operation == "Last").SumAsync(entry => entry.Rows, Stop)));
    }

    private static string Told(JsonElement entry) => $"[{entry.GetProperty("rows")},{entry.GetProperty("fields")}]";

    /// <summary>The entries of an operation, as soon as they are written.</summary>
    private static async Task<List<JsonElement>> Entries(CrmClient admin, string operation)
    {
        for (var tries = 0; tries < 600; tries++)
        {
            if (await Read(admin, operation) is { Count: > 0 } found)
            {
                return found;
            }

            await Task.Delay(100, Stop);
        }

        return [];
    }

    private static async Task<List<JsonElement>> Read(CrmClient client, string operation) =>
        [.. (await client.Data(Log, new { operation })).Nodes("accessLog")];
}
