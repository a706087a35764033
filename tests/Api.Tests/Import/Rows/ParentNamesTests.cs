using System.Globalization;
using System.Text;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Customers;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Import.Rows;

public sealed class ParentNamesTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task A_parent_may_stand_anywhere_in_the_same_chunk(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        using var file = new ImportedFile(
            "客户编号,客户名称,上级客户\nK1,孙公司,K2\nK2,子公司,蓝鲸集团\nK3,蓝鲸集团有限公司,\nK4,Ring A,Ring B\nK5,Ring B,Ring A\nK6,Alone,Alone\n,分公司,孙公司\n");

        Assert.Equal("Imported 4 of 7; 0 were here already, 3 were refused.", (await file.Import(server, "customers")).Said);
        Assert.Equal(["K1>K2", "K2>K3", "K3>", ">K1"], await Family(server));
        await server.Do(async db => Assert.All(
            await db.Set<ImportReject>().ToListAsync(Stop),
            reject => Assert.Equal("ROW_REFERENCE_UNKNOWN", reject.Code)));

        Assert.Equal("Imported 0 of 7; 4 were here already, 3 were refused.", (await file.Import(server, "customers")).Said);
    }

    [Theory, EveryDatabase]
    public async Task Who_has_a_refused_parent_is_refused_and_is_nobodys_duplicate(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        using var file = new ImportedFile("name,parent,employees\nChild Ltd,Parent,\nParent,,many\nChild Ltd,,\n");

        Assert.Equal("Imported 1 of 3; 0 were here already, 2 were refused.", (await file.Import(server, "customers")).Said);
        await server.Do(async db => Assert.Null((await db.Set<Customer>().SingleAsync(Stop)).ParentId));
    }

    [Theory, EveryDatabase]
    public async Task A_dry_run_knows_the_parents_of_earlier_chunks(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        var rows = new StringBuilder("name,parent\nParent,\n");
        for (var i = 0; i < 600; i++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"Branch of number {i},{(i == 599 ? "Parent" : "")}\n");
        }

        rows.Append("Stray,Nobody\n");
        using var file = new ImportedFile(rows.ToString());

        var dry = await file.Import(server, "customers", "--dry-run");
        var real = await file.Import(server, "customers");

        Assert.Equal("Would import 601 of 602; 0 were here already, 1 were refused.", dry.Said);
        Assert.Equal("Imported 601 of 602; 0 were here already, 1 were refused.", real.Said);
    }

    private static async Task<List<string>> Family(CrmServer server)
    {
        List<string> family = [];
        await server.Do(async db =>
        {
            var customers = await db.Set<Customer>().ToDictionaryAsync(customer => customer.Id, Stop);
            family = [.. customers.Values
                .Select(customer => $"{customer.ExternalId}>{(customer.ParentId is { } parent ? customers[parent].ExternalId : "")}")
                .OrderBy(line => line[0] == '>').ThenBy(line => line, StringComparer.Ordinal)];
        });
        return family;
    }
}
