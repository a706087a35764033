using CrmGraph.Api.Privacy.Erasing;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Customers;
using CrmGraph.Domain.Privacy;
using CrmGraph.GraphQL;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Privacy.Erasing;

public sealed class RepeatedErasuresTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    [Fault(15, "A database as it was before two erasures, started with the ledger of both")]
    public async Task Whom_a_restored_backup_brings_back_is_erased_again(Database database)
    {
        await using var server = await CompanyServer.Start(database);
        var admin = await server.As(CompanyServer.Administrator);
        await server.EndImports();
        var customer = await admin.Do("createCustomer", new { name = "Herr Roth" }, "customer { id version }");
        var contact = await admin.Do("createContact", new { customerId = server.Company.Customers[0].GlobalId(), name = "Frau Grün" }, "contact { id version }");
        await admin.Do("erasePerson", new { customerId = customer.Id(), version = customer.Version(), ground = "REQUEST" }, "erasure { id }");
        await admin.Do("erasePerson", new { contactId = contact.Id(), version = contact.Version(), ground = "PURPOSE_ENDED" }, "erasure { id }");
        var customerId = NodeId.Read(customer.Id(), "Customer");
        await server.Server.Do(async db =>
        {
            await db.Set<Erasure>().ExecuteDeleteAsync(Stop);
            await db.Set<Customer>().Where(c => c.Id == customerId).ExecuteUpdateAsync(
                c => c.SetProperty(x => x.Name, "Herr Roth").SetProperty(x => x.ErasedAt, (DateTime?)null), Stop);
        });

        await using var output = new StringWriter();
        await RepeatedErasures.Run(server.Server.Services, output, Stop);
        await RepeatedErasures.Run(server.Server.Services, output, Stop);

        Assert.Single(output.ToString().Split('\n', StringSplitOptions.RemoveEmptyEntries));
        var left = await admin.Data("query($id: ID!) { customer(id: $id) { name } erasures { nodes { kind ground } } }", new { id = customer.Id() });
        Assert.Equal("已清除 Erased", left.At("customer", "name").GetString());
        Assert.Equal("REQUEST", Assert.Single(left.Nodes("erasures")).GetProperty("ground").GetString());
    }
}
