using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Sales;

public sealed class CollectionTests(DemoServers servers)
{
    private const string Figures = "collection { contracts contracted invoiced received outstanding overdue nextDueOn isComplete }";

    [Theory, EveryDatabase]
    public async Task What_comes_in_shows_on_instalment_contract_and_opportunity(Database database)
    {
        var (_, rep, opened) = await Start(database);
        var contract = await rep.Sign(opened);

        await rep.Pay(contract, instalment: 0, amount: 1000);
        await rep.Do("issueInvoice", new { instalmentId = contract.GetProperty("instalments")[0].Id(), taxNumber = "F1" }, "invoice { id amount }");

        var seen = await rep.Contract(contract.Id(), "invoiced received outstanding instalments { amount invoiced received outstanding payments { nodes { amount method } } }");
        Assert.Equal((1130m, 1000m, 1260m), (seen.Number("invoiced"), seen.Number("received"), seen.Number("outstanding")));
        var first = seen.GetProperty("instalments")[0];
        Assert.Equal((1130m, 1000m, 130m), (first.Number("invoiced"), first.Number("received"), first.Number("outstanding")));
        var figures = (await rep.Read(opened.Id(), Figures)).GetProperty("collection");
        Assert.Equal(
            (2260m, 1130m, 1000m, 1260m, 0m, "2030-01-01", false),
            (figures.Number("contracted"), figures.Number("invoiced"), figures.Number("received"), figures.Number("outstanding"), figures.Number("overdue"), figures.Text("nextDueOn"), figures.GetProperty("isComplete").GetBoolean()));
    }

    [Theory, EveryDatabase]
    public async Task No_more_is_paid_or_invoiced_than_is_due_and_what_is_taken_back_is_due_again(Database database)
    {
        var (_, rep, opened) = await Start(database);
        var contract = await rep.Sign(opened);
        var instalment = contract.GetProperty("instalments")[1].Id();
        var payment = await rep.Pay(contract, instalment: 1);
        var invoice = await rep.Do("issueInvoice", new { instalmentId = instalment }, "invoice { id version amount }");

        Assert.Equal("PAYMENT_EXCEEDS_INSTALMENT", await rep.RefusalOf("recordPayment", new { instalmentId = instalment, amount = 0.01m, method = "CASH" }));
        Assert.Equal("INVOICE_EXCEEDS_INSTALMENT", await rep.RefusalOf("issueInvoice", new { instalmentId = instalment, amount = 0.01m }));
        var reversal = new { id = payment.Id(), version = payment.Version(), reason = "bounced" };
        await rep.Do("reversePayment", reversal, "payment { reversedAt }");
        Assert.Equal("STALE_VERSION", await rep.RefusalOf("reversePayment", reversal));
        Assert.Equal("PAYMENT_ALREADY_REVERSED", await rep.RefusalOf("reversePayment", reversal with { version = payment.Version() + 1 }));
        await rep.Do("voidInvoice", new { id = invoice.Id(), version = invoice.Version(), reason = "wrong name" }, "invoice { voidedAt }");

        var seen = await rep.Contract(contract.Id(), "invoiced received outstanding");
        Assert.Equal((0m, 0m, 2260m), (seen.Number("invoiced"), seen.Number("received"), seen.Number("outstanding")));
    }

    [Theory, EveryDatabase]
    public async Task Nothing_is_collected_on_a_draft(Database database)
    {
        var (_, rep, opened) = await Start(database);
        var accepted = await rep.Accepted(opened);
        var plan = new[] { new { name = "All", dueOn = "2020-01-01", share = 1 } };
        var draft = await rep.Do("createContract", new { quotationId = accepted.Id(), instalments = plan }, SalesSteps.Agreed);
        var instalment = draft.GetProperty("instalments")[0].Id();

        Assert.Equal("CONTRACT_STATUS_FORBIDS", await rep.RefusalOf("recordPayment", new { instalmentId = instalment, method = "CASH" }));
        Assert.Equal("CONTRACT_STATUS_FORBIDS", await rep.RefusalOf("issueInvoice", new { instalmentId = instalment }));
        Assert.Empty(await Receivables(rep, opened.Id()));
        Assert.Equal(0, (await rep.Read(opened.Id(), Figures)).GetProperty("collection").GetProperty("contracts").GetInt32());
    }

    [Theory, EveryDatabase]
    public async Task The_collection_list_has_what_is_overdue_first_and_the_aging_agrees(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        await server.AddProductAt1000();
        var admin = await server.As("admin");
        var opened = await admin.Open();
        var late = CompanyDay.Today.AddDays(-45);
        var contract = await admin.Sign(opened, firstDue: $"{late:yyyy-MM-dd}");
        await admin.Pay(contract, instalment: 0, amount: 130);

        var listed = await Receivables(admin, opened.Id());
        Assert.Equal([(1000m, true), (1130m, false)], listed.Select(one => (one.Number("outstanding"), one.GetProperty("daysOverdue").GetInt32() is >= 44 and <= 46)));
        var aging = (await admin.Data("{ collectionAging { outstanding overdue bands { fromDays toDays instalments outstanding } } }")).GetProperty("collectionAging");
        Assert.Equal((2130m, 1000m), (aging.Number("outstanding"), aging.Number("overdue")));
        Assert.Equal([1130m, 0m, 1000m, 0m, 0m], aging.GetProperty("bands").EnumerateArray().Select(band => band.Number("outstanding")));
        Assert.Equal(1000m, (await admin.Read(opened.Id(), Figures)).GetProperty("collection").Number("overdue"));

        await admin.Pay(contract, instalment: 0);
        Assert.Single(await Receivables(admin, opened.Id()));
        var other = contract.GetProperty("instalments")[1];
        await admin.Do("rescheduleInstalment", new { id = other.Id(), version = other.Version(), dueOn = $"{late:yyyy-MM-dd}" }, "instalment { id }");
        Assert.Equal(1130m, (await admin.Read(opened.Id(), Figures)).GetProperty("collection").Number("overdue"));
    }

    [Theory, EveryDatabase]
    public async Task The_stage_after_winning_is_reached_once_everything_is_paid(Database database)
    {
        var server = await servers.Of(database);
        await server.AddProductAt1000();
        var admin = await server.As("admin");
        var pipeline = await WithCollection(admin);
        var opened = await admin.OpenIn(pipeline);
        var contract = await admin.Sign(opened);
        async Task<string?> Refused() => await admin.RefusalOf("completeCollection", new { id = opened.Id(), version = (await admin.Read(opened.Id())).Version() });

        Assert.Equal("COLLECTION_INCOMPLETE", await Refused());
        await admin.Pay(contract, instalment: 0);
        Assert.Equal("COLLECTION_INCOMPLETE", await Refused());
        await admin.Pay(contract, instalment: 1);
        Assert.Equal("OPPORTUNITY_NOT_WON", await Refused());
        var paid = await admin.Read(opened.Id(), Figures);
        Assert.True(paid.GetProperty("collection").GetProperty("isComplete").GetBoolean());
        await admin.Do("winOpportunity", new { id = opened.Id(), version = paid.Version(), summary = "S" });
        var won = await admin.Read(opened.Id());
        await admin.Do("completeCollection", new { id = opened.Id(), version = won.Version() });

        var collected = await admin.Read(opened.Id(), "status stage { kind } history(last: 1) { nodes { kind toStage { kind } } }");
        Assert.Equal(("WON", "AFTER_WON"), (collected.Text("status"), collected.GetProperty("stage").Text("kind")));
        Assert.Equal("MOVED", collected.GetProperty("history").GetProperty("nodes")[0].Text("kind"));
        Assert.Equal("OPPORTUNITY_ALREADY_IN_STAGE", await Refused());
        Assert.Empty((await admin.Data("{ boardDifferences { count } }")).GetProperty("boardDifferences").EnumerateArray());
    }

    [Theory, EveryDatabase]
    public async Task Others_neither_see_nor_record_money(Database database)
    {
        var (server, rep, opened) = await Start(database);
        var contract = await rep.Sign(opened);
        var instalment = contract.GetProperty("instalments")[0].Id();
        var payment = await rep.Pay(contract, instalment: 0, amount: 1);

        foreach (var stranger in new[] { "emma.clarke", "chen.huimin" })
        {
            var client = await server.As(stranger);
            Assert.Equal(JsonValueKind.Null, (await client.Data("query($id: ID!) { contract(id: $id) { id } }", new { id = contract.Id() })).GetProperty("contract").ValueKind);
            Assert.Empty(await Receivables(client, opened.Id()));
            foreach (var (mutation, input) in Attempts(contract, instalment, payment))
            {
                Assert.Equal((mutation, "NOT_FOUND"), (mutation, await client.RefusalOf(mutation, input)));
            }
        }

        foreach (var user in new[] { "lin.zhiqiang", "manager" })
        {
            Assert.NotEmpty(await Receivables(await server.As(user), opened.Id()));
            await (await server.As(user)).Pay(contract, instalment: 0, amount: 1);
        }
    }

    private static IEnumerable<(string Mutation, object Input)> Attempts(JsonElement contract, string instalmentId, JsonElement payment)
    {
        yield return ("signContract", new { id = contract.Id(), version = contract.Version() });
        yield return ("cancelContract", new { id = contract.Id(), version = contract.Version(), reason = "R" });
        yield return ("updateContract", new { id = contract.Id(), version = contract.Version(), title = "T" });
        yield return ("placeOrder", new { contractId = contract.Id() });
        yield return ("issueInvoice", new { instalmentId });
        yield return ("recordPayment", new { instalmentId, method = "CASH" });
        yield return ("rescheduleInstalment", new { id = instalmentId, version = 1, dueOn = "2031-01-01" });
        yield return ("reversePayment", new { id = payment.Id(), version = payment.Version(), reason = "R" });
    }

    private static async Task<List<JsonElement>> Receivables(CrmClient client, string opportunityId) =>
        [.. (await client.Data(
                "query($id: ID!) { receivables(where: { opportunity: { id: { eq: $id } } }) { nodes { name outstanding daysOverdue } } }",
                new { id = opportunityId }))
            .GetProperty("receivables").GetProperty("nodes").EnumerateArray()];

    /// <summary>A pipeline with a stage for collection and without demands.</summary>
    private static async Task<string> WithCollection(CrmClient admin)
    {
        var stages = new[]
        {
            new { nodeId = "K1", nameZh = "谈判", nameEn = "Talks", kind = "OPEN" },
            new { nodeId = "K2", nameZh = "签约", nameEn = "Signed", kind = "WON" },
            new { nodeId = "K3", nameZh = "回款", nameEn = "Paid", kind = "AFTER_WON" },
        };
        return (await admin.Do("createPipeline", new { nameZh = "回款测试", nameEn = "Collection", stages }, "pipeline { id }")).Id();
    }

    private async Task<(CrmServer Server, CrmClient Rep, JsonElement Opened)> Start(Database database)
    {
        var server = await servers.Of(database);
        await server.AddProductAt1000();
        var rep = await server.As("li.ming");
        return (server, rep, await rep.Open());
    }
}
