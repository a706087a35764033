using System.Net;
using System.Text.Json;
using CrmGraph.Api.Data;
using CrmGraph.Api.Pipeline.Totals;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Data;
using CrmGraph.Api.Tests.Export;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Pipeline;
using CrmGraph.Domain.Reviews;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Privacy.Erasing;

public sealed class ErasedCustomerTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    private const string Preview = "query($id: ID!) { erasurePreview(customerId: $id) { kind version records { kind fate count why } } }";

    [Theory, EveryDatabase]
    public async Task Nothing_that_is_stored_and_nothing_that_is_answered_tells_of_an_erased_customer(Database database)
    {
        var server = await servers.Of(database);
        var admin = await server.As(CompanyServer.Administrator);
        var (customer, marked) = await Marked(server);
        Assert.True(marked > 60, $"{marked} texts");
        Assert.True(await Stored(server) > 50);
        var before = await EveryAnswer.Telling(server, admin, MarkedPerson.Word);
        Assert.True(before.Count > 10, string.Join(", ", before));
        var (amounts, export) = (await Amounts(server), await ExportedFile.Of(admin, EveryAnswer.AllCustomers));

        var preview = (await admin.Data(Preview, new { id = customer.GlobalId() })).GetProperty("erasurePreview");
        var erasure = await Erase(admin, customer.GlobalId(), preview.Version());

        Assert.Equal(preview.GetProperty("records").ToString(), erasure.GetProperty("records").ToString());
        await server.Server.Do(async db => Assert.Equal([], await Quotes.Traces(db)));
        Assert.Equal([], await EveryAnswer.Telling(server, admin, MarkedPerson.Word));
        using var download = await admin.Send(HttpMethod.Get, export.GetProperty("file").GetString()!);
        Assert.Equal(HttpStatusCode.NotFound, download.StatusCode);
        Assert.Equal(amounts, await Amounts(server));
        await server.Server.Do(async db => Assert.Empty(await BoardAudit.Differences(db, default)));
    }

    [Theory, EveryDatabase]
    public async Task What_is_left_says_that_the_person_was_erased_and_takes_no_new_data(Database database)
    {
        var server = await servers.Of(database);
        var admin = await server.As(CompanyServer.Administrator);
        await server.EndImports();
        var customer = await admin.Do("createCustomer", new { name = "Frau Weiß", phone = "+49 30 5551", region = "East" }, "customer { id version }");
        await admin.Do("createContact", new { customerId = customer.Id(), name = "Herr Weiß" }, "contact { id }");

        await Erase(admin, customer.Id(), customer.Version());

        var left = (await admin.Data(
            "query($id: ID!) { customer(id: $id) { name phone region erasedAt archivedAt version contacts { totalCount } timeline { nodes { kind } } } }",
            new { id = customer.Id() })).GetProperty("customer");
        Assert.Equal(("已清除 Erased", JsonValueKind.Null, "East"), (left.GetProperty("name").GetString(), left.GetProperty("phone").ValueKind, left.GetProperty("region").GetString()));
        Assert.Equal(JsonValueKind.String, left.GetProperty("erasedAt").ValueKind);
        Assert.Equal(0, left.At("contacts", "totalCount").GetInt32());
        Assert.Contains(left.Nodes("timeline"), entry => entry.GetProperty("kind").GetString() == "CUSTOMER_ERASED");
        Assert.Equal("CUSTOMER_IS_ERASED", await admin.RefusalOf("updateCustomer", new { id = customer.Id(), version = left.Version(), name = "Frau Weiß" }));
        var found = await admin.Data("{ searchCustomers(text: \"Weiß\") { customer { id } } }");
        Assert.Equal(0, found.GetProperty("searchCustomers").GetArrayLength());
    }

    [Theory, EveryDatabase]
    public async Task Only_an_administrator_erases_and_only_what_was_looked_at(Database database)
    {
        var server = await servers.Of(database);
        var (admin, manager) = (await server.As(CompanyServer.Administrator), await server.As(CompanyServer.Manager));
        await server.EndImports();
        var customer = await admin.Do("createCustomer", new { name = "Herr Roth" }, "customer { id version }");

        Assert.Equal("NOT_ALLOWED", await manager.RefusalOf("erasePerson", Input(customer.Id(), customer.Version())));
        Assert.Equal("NOT_ALLOWED", (await manager.Error(Preview, new { id = customer.Id() })).Code());
        Assert.Equal("STALE_VERSION", await admin.RefusalOf("erasePerson", Input(customer.Id(), customer.Version() + 1)));
        Assert.Equal("INVALID_VALUE", await admin.RefusalOf("erasePerson", new { version = 1, ground = "REQUEST" }));
        await server.Server.Do(async db =>
        {
            db.Add(ImportRun.Start(new ImportOrder(Guid.CreateVersion7(), "f.csv", ImportKind.Customers, [], server.Company.Users[0].Id), DateTime.UtcNow));
            await db.SaveChangesAsync();
        });
        Assert.Equal("IMPORTS_RUNNING", await admin.RefusalOf("erasePerson", Input(customer.Id(), customer.Version())));
    }

    private static object Input(string customerId, int version) => new { customerId, version, ground = "REQUEST" };

    private static Task<JsonElement> Erase(CrmClient admin, string customerId, int version) =>
        admin.Do("erasePerson", Input(customerId, version), "erasure { id kind ground records { kind fate count why } }");

    /// <summary>A customer with something of everything, all of it marked, and records of others that quote it.</summary>
    private static async Task<(Customer Customer, int Count)> Marked(CompanyServer server)
    {
        var company = server.Company;
        var opportunity = company.Opportunities.First(o => o.CustomerId is not null && o.LeadId is not null && company.Sales.Any(sale => sale.Quotation.OpportunityId == o.Id));
        var customer = company.Customers.Single(c => c.Id == opportunity.CustomerId);
        var count = 0;
        await server.EndImports();
        await server.Server.Do(async db =>
        {
            await Rename(db, customer.Id, Quotes.FormerName);
            await Lose(db, opportunity.Id);
            await AddMissing(db, customer.Id, company);
            count = await new MarkedPerson(db, customer.Id).Mark();
            var (marked, titled) = (await db.Set<Customer>().AsNoTracking().SingleAsync(c => c.Id == customer.Id), await db.Set<Opportunity>().AsNoTracking().SingleAsync(o => o.Id == opportunity.Id));
            db.AddRange(Quotes.Of(marked, titled, company));
            await db.SaveChangesAsync();
            await db.Set<CustomerDocument>().Where(d => d.CustomerId == customer.Id).ExecuteUpdateAsync(d => d.SetProperty(x => x.Hash, new string('d', 64)));
        });
        return (customer, count);
    }

    private static async Task Rename(CrmDbContext db, Guid id, string name)
    {
        var customer = await db.Set<Customer>().AsTracking().SingleAsync(c => c.Id == id);
        customer.Change(new CustomerProfile(name), SampleCompany.Now, customer.OwnerId);
        await db.SaveChangesAsync();
    }

    private static async Task Lose(CrmDbContext db, Guid id)
    {
        var opportunity = await db.Set<Opportunity>().AsTracking().SingleAsync(o => o.Id == id);
        var lost = await db.Set<Stage>().SingleOrDefaultAsync(stage => stage.PipelineId == opportunity.PipelineId && stage.Kind == StageKind.Lost);
        var at = SampleCompany.Now.AddDays(3);
        opportunity.Lose(lost, Loss.Historical($"{MarkedPerson.Word} was too dear"), at, DateOnly.FromDateTime(at), opportunity.OwnerId);
        await db.SaveChangesAsync();
    }

    private static async Task AddMissing(CrmDbContext db, Guid customerId, SampleCompany company)
    {
        var (now, by) = (SampleCompany.Now, company.Users[0].Id);
        var contact = Contact.Create(customerId, new("联系人 99"), now, by);
        db.AddRange(
            contact,
            SampleCustomerRecord.Consent(contact.Id, 1, now, by),
            SampleCustomerRecord.Complaint(customerId, 99, now, by),
            SampleCustomerRecord.Document(customerId, 9, now, by));
        await db.SaveChangesAsync();
    }

    private static async Task<int> Stored(CompanyServer server)
    {
        var count = 0;
        await server.Server.Do(async db => count = (await Quotes.Traces(db)).Count);
        return count;
    }

    /// <summary>What the figures are made of.</summary>
    private static async Task<string> Amounts(CompanyServer server)
    {
        var amounts = "";
        await server.Server.Do(async db => amounts = JsonSerializer.Serialize(new
        {
            Opportunities = await db.Set<Opportunity>().GroupBy(o => o.Status).Select(g => new { g.Key, Count = g.Count(), Sum = g.Sum(o => o.BaseUnits) }).OrderBy(g => g.Key).ToListAsync(),
            Ledger = await db.Set<LedgerEntry>().CountAsync(),
            Customers = await db.Set<Customer>().CountAsync(),
            Metrics = (await db.Set<ReviewRecord>().AsNoTracking().OrderBy(r => r.Id).ToListAsync()).ConvertAll(r => new { r.Data.Metrics, r.Data.StuckAmount }),
        }));
        return amounts;
    }
}
