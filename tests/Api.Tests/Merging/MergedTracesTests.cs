using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Customers;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Merging;

public sealed class MergedTracesTests(CompanyServers servers) : IClassFixture<CompanyServers>
{
    private const string Name = "Zwillingswerk";

    /// <summary>The aliases of the customer that stayed, and who renamed and merged what.</summary>
    private static readonly string[] NamedStill = ["customers", "auditTrail"];

    [Theory, EveryDatabase]
    public async Task No_field_no_file_and_no_export_shows_a_merged_customer_as_one_of_its_own(Database database)
    {
        var server = await servers.Of(database);
        var admin = await server.As(CompanyServer.Administrator);
        var (stays, goes) = Pair(server);
        await Rename(admin, goes);
        var before = await EveryAnswer.Telling(server, admin, goes.GlobalId());
        Assert.True(before.Count > 10, string.Join(", ", before));

        await Merge(admin, stays, goes);

        Assert.Equal([], await EveryAnswer.Telling(server, admin, goes.GlobalId()));
        Assert.Equal(NamedStill, (await EveryAnswer.Telling(server, admin, Name)).Distinct());
    }

    /// <summary>A customer that has something of everything, and another one.</summary>
    private static (Customer Stays, Customer Goes) Pair(CompanyServer server)
    {
        var company = server.Company;
        var opportunity = company.Opportunities.First(o => o.CustomerId is not null && company.Sales.Any(sale => sale.Quotation.OpportunityId == o.Id));
        var goes = company.Customers.Single(customer => customer.Id == opportunity.CustomerId);
        return (company.Customers.First(customer => customer.Id != goes.Id && customer.ParentId != goes.Id && goes.ParentId != customer.Id), goes);
    }

    private static async Task Rename(CrmClient admin, Customer customer) =>
        await admin.Do("updateCustomer", new { id = customer.GlobalId(), version = await Version(admin, customer), name = Name }, "customer { id }");

    private static async Task Merge(CrmClient admin, Customer stays, Customer goes) => await admin.Do(
        "mergeCustomers",
        new { id = stays.GlobalId(), version = await Version(admin, stays), mergedId = goes.GlobalId(), mergedVersion = await Version(admin, goes) },
        "customer { id }");

    private static async Task<int> Version(CrmClient admin, Customer customer) =>
        (await admin.Data("query($id: ID!) { customer(id: $id) { version } }", new { id = customer.GlobalId() })).GetProperty("customer").Version();
}
