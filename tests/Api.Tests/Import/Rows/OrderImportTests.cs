using System.Globalization;
using System.Text;
using CrmGraph.Api.Hosting;
using CrmGraph.Api.Tests.Access;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Domain.Automation.Imports;
using CrmGraph.Domain.Sales.Collection;
using CrmGraph.Domain.Sales.Orders;
using CrmGraph.Tests;
using Microsoft.EntityFrameworkCore;

namespace CrmGraph.Api.Tests.Import.Rows;

public sealed class OrderImportTests
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Theory, EveryDatabase]
    public async Task Rows_with_one_number_become_one_order_with_all_that_belongs_to_it(Database database)
    {
        await using var server = await WithCustomer(database);
        using var file = new ImportedFile(
            "订单号,客户,下单日期,产品,数量,单价,税率\nS1,蓝鲸软件,2026-01-05,系统,2,1000,13%\nS1,K1,2026/1/5,维护,1,500.5,0.13\nS2,K1,2026年2月1日,赠品,,0,\n");

        Assert.Equal("Imported 3 of 3; 0 were here already, 0 were refused.", (await file.Import(server, "orders")).Said);
        Assert.Equal("Imported 0 of 3; 3 were here already, 0 were refused.", (await file.Import(server, "orders")).Said);

        using var output = new StringWriter();
        Assert.Equal(0, await VerifyCommand.Run(server.Services, ["verify"], output, Stop));
        await server.Open();
        var admin = await server.As("admin");
        var orders = (await admin.Data(
            "{ orders { nodes { externalId orderedOn status netTotal total lines { quantity delivered total } opportunity { title status amount closedOn customer { externalId } } } } }"))
            .Nodes("orders").ToList();
        Assert.Equal(
            """{"externalId":"S1","orderedOn":"2026-01-05","status":"DELIVERED","netTotal":2500.5,"total":2825.57,"lines":[{"quantity":2,"delivered":2,"total":2260},{"quantity":1,"delivered":1,"total":565.57}],"opportunity":{"title":"S1","status":"WON","amount":2825.57,"closedOn":"2026-01-05","customer":{"externalId":"K1"}}}""",
            orders[0].ToString());
        await server.Do(async db =>
        {
            Assert.Equal([0L], await db.Set<Instalment>().Select(instalment => instalment.OutstandingUnits).Distinct().ToListAsync(Stop));
            Assert.Equal(28_255_700, await db.Set<Payment>().SumAsync(payment => payment.AmountUnits, Stop));
        });
        var evaluated = await admin.Do("evaluateTiers", new { asOf = "2026-03-01" }, "evaluation { evaluated }");
        Assert.Equal(1, evaluated.GetProperty("evaluated").GetInt32());
        Assert.Equal(2825.57m, (await admin.Data("{ customers { nodes { tierHistory { nodes { annualPurchases } } } } }"))
            .Nodes("customers").Single().Nodes("tierHistory").Single().GetProperty("annualPurchases").GetDecimal());
    }

    [Theory, EveryDatabase]
    [Fault(33, "Import orders with lines that are broken, contradict each other or stand far apart")]
    public async Task An_order_comes_in_whole_or_not_at_all(Database database)
    {
        await using var server = await WithCustomer(database);
        using var file = new ImportedFile(
            "订单号,客户,下单日期,产品,数量,单价,税率\nS1,K1,2026-01-05,系统,2,1000,\nS1,K1,2026-01-05,维护,many,1,\nS2,K1,2026-01-05,A,1,1,\nS2,K1,2026-01-06,B,1,1,\n"
            + "S3,Nobody,2026-01-05,A,1,1,\nS4,K1,2026-01-05,A,1,1,1300%\nS5,K1,2026-01-05,A,-1,1,\nS6,K1,2026-01-05,A,1,1,\n,K1,2026-01-05,A,1,1,\n");

        Assert.Equal("Imported 1 of 9; 0 were here already, 8 were refused.", (await file.Import(server, "orders")).Said);

        Assert.Equal(
            [
                "2 ROW_ORDER_INCOMPLETE", "3 ROW_VALUE_UNREADABLE", "4 ROW_ORDER_INCOMPLETE", "5 ROW_ORDER_DIFFERS",
                "6 ROW_REFERENCE_UNKNOWN", "7 ROW_VALUE_UNREADABLE", "8 INVALID_VALUE", "10 ROW_VALUE_MISSING",
            ],
            await Rejects(server));
    }

    [Theory, EveryDatabase]
    public async Task The_lines_of_an_order_stay_together_and_one_far_away_is_refused(Database database)
    {
        await using var server = await WithCustomer(database);
        var rows = new StringBuilder("order,customer,date,product,price\n");
        for (var i = 1; i <= 499; i++)
        {
            rows.Append(CultureInfo.InvariantCulture, $"S{i},K1,2026-01-05,A,1\n");
        }

        using var file = new ImportedFile($"{rows}S500,K1,2026-01-05,A,1\nS500,K1,2026-01-05,B,2\nS500,K1,2026-01-05,C,3\nS501,K1,2026-01-05,A,1\nS1,K1,2026-01-05,B,1\n");

        var dry = await file.Import(server, "orders", "--dry-run");
        var real = await file.Import(server, "orders");

        Assert.Equal("Would import 503 of 504; 0 were here already, 1 were refused.", dry.Said);
        Assert.Equal("Imported 503 of 504; 0 were here already, 1 were refused.", real.Said);
        Assert.Equal(["505 ROW_ORDER_TORN", "505 ROW_ORDER_TORN"], await Rejects(server));
        await server.Do(async db => Assert.Equal(
            60_000, await db.Set<SalesOrder>().Where(order => order.ExternalId == "S500").Select(order => order.TotalUnits).SingleAsync(Stop)));
    }

    private static async Task<CrmServer> WithCustomer(Database database)
    {
        var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        using var customers = new ImportedFile("客户编号,客户名称\nK1,蓝鲸软件有限公司\n");
        await customers.Import(server, "customers");
        return server;
    }

    private static async Task<List<string>> Rejects(CrmServer server)
    {
        List<string> rejects = [];
        await server.Do(async db => rejects =
            [.. (await db.Set<ImportReject>().OrderBy(reject => reject.Line).ToListAsync(Stop)).Select(reject => $"{reject.Line} {reject.Code}")]);
        return rejects;
    }
}
