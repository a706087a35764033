using System.Net;
using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Api.Tests.Reviews;
using CrmGraph.Reporting.Sales;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Sales;

public sealed class ContractTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task An_accepted_quotation_becomes_one_contract(Database database)
    {
        var (_, rep, opened) = await Start(database);
        var draft = await rep.Quote(opened);
        Assert.Equal("QUOTATION_STATUS_FORBIDS", await rep.RefusalOf("createContract", new { quotationId = draft.Id() }));
        var accepted = await rep.Accepted(opened);

        var contract = await rep.Do("createContract", new { quotationId = accepted.Id() }, "contract { id version title total terms quotation { id } }");
        Assert.Equal(("Test", 2260m, "30 days net"), (contract.Text("title"), contract.Number("total"), contract.Text("terms")));
        Assert.Equal("QUOTATION_HAS_CONTRACT", await rep.RefusalOf("createContract", new { quotationId = accepted.Id() }));
        await rep.Do("cancelContract", new { id = contract.Id(), version = contract.Version(), reason = "typo" }, "contract { status }");
        await rep.Do("createContract", new { quotationId = accepted.Id() }, "contract { id }");

        var seen = await rep.Read(opened.Id(), "contracts { nodes { status } }");
        Assert.Equal(["CANCELLED", "DRAFT"], seen.GetProperty("contracts").GetProperty("nodes").EnumerateArray().Select(one => one.Text("status")));
    }

    [Theory, EveryDatabase]
    public async Task Instalments_add_up_to_the_contract_before_it_is_signed_and_stay_after(Database database)
    {
        var (_, rep, opened) = await Start(database);
        var accepted = await rep.Accepted(opened);
        var draft = await rep.Do("createContract", new { quotationId = accepted.Id() }, "contract { id version }");
        object Plan(params decimal[] amounts) => new
        {
            id = draft.Id(),
            version = draft.Version(),
            instalments = amounts.Select((amount, i) => new { name = $"{i}", dueOn = "2030-01-01", amount }),
        };

        Assert.Equal("PAYMENT_PLAN_MISSING", await rep.RefusalOn("signContract", draft));
        Assert.Equal("INSTALMENTS_DO_NOT_SUM_UP", await rep.RefusalOf("updateContract", Plan(2000, 259.99m)));
        var planned = await rep.Do("updateContract", Plan(2000, 260), "contract { id version instalments { amount } }");
        Assert.Equal([2000m, 260m], planned.GetProperty("instalments").EnumerateArray().Select(one => one.Number("amount")));
        var signed = await rep.Do("signContract", new { id = planned.Id(), version = planned.Version() }, SalesSteps.Agreed);

        Assert.Equal("SIGNED", signed.Text("status"));
        Assert.Equal("CONTRACT_STATUS_FORBIDS", await rep.RefusalOf("updateContract", new { id = signed.Id(), version = signed.Version(), title = "T" }));
        Assert.Equal("CONTRACT_STATUS_FORBIDS", await rep.RefusalOf("cancelContract", new { id = signed.Id(), version = signed.Version(), reason = "R" }));
    }

    [Theory, EveryDatabase]
    public async Task Orders_take_no_more_than_the_contract_and_deliveries_no_more_than_the_order(Database database)
    {
        var (_, rep, opened) = await Start(database);
        var contract = await rep.Sign(opened);
        var line = contract.GetProperty("quotation").GetProperty("lines")[0].Id();
        object Order(decimal quantity) => new { contractId = contract.Id(), lines = new[] { new { quotationLineId = line, quantity } } };

        var first = await rep.Do("placeOrder", Order(0.5m), "order { id status total lines { id quantity } }");
        Assert.Equal("ORDER_EXCEEDS_CONTRACT", await rep.RefusalOf("placeOrder", Order(1.6m)));
        var rest = await rep.Do("placeOrder", new { contractId = contract.Id() }, "order { id total }");
        Assert.Equal((565m, 1695m), (first.Number("total"), rest.Number("total")));
        Assert.Equal("NOTHING_LEFT", await rep.RefusalOf("placeOrder", new { contractId = contract.Id() }));

        object Delivery(decimal quantity) => new { orderId = first.Id(), lines = new[] { new { orderLineId = first.GetProperty("lines")[0].Id(), quantity } }, note = "SF1" };
        await rep.Do("recordDelivery", Delivery(0.2m), "delivery { id order { status } }");
        Assert.Equal("DELIVERY_EXCEEDS_ORDER", await rep.RefusalOf("recordDelivery", Delivery(0.31m)));
        var done = await rep.Do("recordDelivery", new { orderId = first.Id() }, "delivery { id order { status lines { quantity delivered } } lines { quantity orderLine { id } } }");

        Assert.Equal("DELIVERED", done.GetProperty("order").Text("status"));
        Assert.Equal(0.3m, done.GetProperty("lines")[0].Number("quantity"));
        Assert.Equal("NOTHING_LEFT", await rep.RefusalOf("recordDelivery", new { orderId = first.Id() }));
    }

    [Theory, EveryDatabase]
    public async Task Two_orders_at_once_never_take_more_than_there_is(Database database)
    {
        var (_, rep, opened) = await Start(database);
        var contract = await rep.Sign(opened);
        var input = new { contractId = contract.Id(), lines = new[] { new { quotationLineId = contract.GetProperty("quotation").GetProperty("lines")[0].Id(), quantity = 2 } } };

        var answers = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => rep.Try("placeOrder", input, "order { id }")));

        Assert.Equal(1, answers.Count(answer => answer.GetProperty("errors").ValueKind == JsonValueKind.Null));
        var seen = await rep.Contract(contract.Id(), "orders { totalCount } quotation { lines { quantity ordered } }");
        Assert.Equal(1, seen.GetProperty("orders").GetProperty("totalCount").GetInt32());
    }

    [Theory]
    [EveryDatabaseWith("zh-CN", "销售合同", "甲方（买方）")]
    [EveryDatabaseWith("en", "Sales contract", "Payment plan")]
    public async Task The_paper_says_what_the_graph_says(Database database, string language, string title, string part)
    {
        var (server, rep, opened) = await Start(database);
        var contract = await rep.Sign(opened);

        var text = await (await ReviewFile.Get(rep, $"{Address(contract)}&lang={language}")).Text();
        var said = await rep.Contract(contract.Id(), "number title currency signedOn netTotal taxTotal total terms instalments { name dueOn amount } quotation { number lines { text net } }");

        var currency = said.Text("currency")!;
        string[] amounts = ["netTotal", "taxTotal", "total"];
        Assert.All(amounts, amount => Assert.Contains(ExactMoney.Full(said.Number(amount), currency), text, StringComparison.Ordinal));
        string?[] words = [title, part, $"C{said.GetProperty("number").GetInt32():D5}", $"Q{said.GetProperty("quotation").GetProperty("number").GetInt32():D5}", said.Text("title"), said.Text("signedOn"), said.Text("terms")];
        Assert.All(words, word => Assert.Contains(word!, text, StringComparison.Ordinal));
        foreach (var one in said.GetProperty("instalments").EnumerateArray())
        {
            Assert.Contains($"{one.Text("name")} {one.Text("dueOn")} 50% {ExactMoney.Full(one.Number("amount"), currency)}", text, StringComparison.Ordinal);
        }

        Assert.Equal(HttpStatusCode.NotFound, (await (await server.As("emma.clarke")).Send(HttpMethod.Get, Address(contract))).StatusCode);
    }

    private static string Address(JsonElement contract) => $"/files/contracts?id={Uri.EscapeDataString(contract.Id())}";

    private async Task<(CrmServer Server, CrmClient Rep, JsonElement Opened)> Start(Database database)
    {
        var server = await servers.Of(database);
        await server.AddProductAt1000();
        var rep = await server.As("li.ming");
        return (server, rep, await rep.Open());
    }
}
