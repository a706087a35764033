using System.Text.Json;
using CrmGraph.Api.Sales.Quotations;
using CrmGraph.Api.Tests.Demo;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Sales;

public sealed class QuotationTests(DemoServers servers)
{
    [Theory, EveryDatabase]
    public async Task A_quotation_goes_from_draft_to_contract_offer_and_its_opportunity_shows_it(Database database)
    {
        var (rep, opened) = await Start(database);

        var draft = await rep.Quote(opened);
        var approved = await rep.On("submitQuotation", draft);
        var sent = await rep.On("sendQuotation", approved);
        var accepted = await rep.On("acceptQuotation", sent);

        Assert.Equal(
            ["DRAFT", "APPROVED", "SENT", "ACCEPTED"],
            new[] { draft, approved, sent, accepted }.Select(step => step.Text("status")));
        Assert.Equal((2000m, 260m, 2260m), (accepted.Number("netTotal"), accepted.Number("taxTotal"), accepted.Number("total")));
        var seen = await rep.Read(opened.Id(), "quotations { nodes { id status sentAt answeredAt lines { position text unit quantity total product { name } } } }");
        var quotation = Assert.Single(seen.GetProperty("quotations").GetProperty("nodes").EnumerateArray());
        var line = Assert.Single(quotation.GetProperty("lines").EnumerateArray());
        Assert.Equal(("Test robot", "台", 2260m), (line.Text("text"), line.Text("unit"), line.Number("total")));
        Assert.True(seen.Version() > opened.Version());
    }

    [Theory, EveryDatabase]
    public async Task Totals_are_the_sums_of_the_lines_with_all_kinds_of_discount(Database database)
    {
        var (rep, opened) = await Start(database);
        var input = new
        {
            opportunityId = opened.Id(),
            lines = new object[]
            {
                new { text = "Robot", quantity = 3, unitPrice = 1999.99m, discount = new { ratio = 0.05m }, taxRate = 0.13m },
                new { text = "Installation", quantity = 2.5m, unitPrice = 800, taxRate = 0.06m },
            },
            discount = new { amount = 100 },
        };

        var quotation = await rep.Do(
            "createQuotation", input, "quotation { id version grossTotal discountTotal netTotal taxTotal total lines { gross discount net tax total } }");

        Assert.Equal(
            (7999.97m, 400m, 7599.97m, 849.81m, 8449.78m),
            (quotation.Number("grossTotal"), quotation.Number("discountTotal"), quotation.Number("netTotal"), quotation.Number("taxTotal"), quotation.Number("total")));
        var lines = quotation.GetProperty("lines").EnumerateArray().ToList();
        foreach (var (line, total) in new[] { ("gross", "grossTotal"), ("discount", "discountTotal"), ("net", "netTotal"), ("tax", "taxTotal"), ("total", "total") })
        {
            Assert.Equal(quotation.Number(total), lines.Sum(one => one.Number(line)));
        }
    }

    [Theory, EveryDatabase]
    public async Task A_draft_is_written_again_and_what_is_left_out_stays(Database database)
    {
        var (rep, opened) = await Start(database);
        var draft = await rep.Quote(opened);

        var cheaper = await rep.Do("updateQuotation", new { id = draft.Id(), version = draft.Version(), discount = new { ratio = 0.01m } }, "quotation { id version total terms lines { total } }");
        Assert.Equal((2237.4m, "30 days net"), (cheaper.Number("total"), cheaper.Text("terms")));
        var other = new { id = draft.Id(), version = cheaper.Version(), lines = new[] { new { text = "Other", quantity = 1, unitPrice = 10, taxRate = 0 } }, terms = (string?)null };
        var rewritten = await rep.Do("updateQuotation", other, "quotation { id version total terms lines { text } }");

        Assert.Equal((9.9m, null), (rewritten.Number("total"), rewritten.Text("terms")));
        Assert.Equal("Other", Assert.Single(rewritten.GetProperty("lines").EnumerateArray()).Text("text"));
        Assert.Equal("STALE_VERSION", await rep.RefusalOn("submitQuotation", draft));
        await rep.On("submitQuotation", rewritten);
        var now = new { id = draft.Id(), version = rewritten.Version() + 1, terms = "late" };
        Assert.Equal("QUOTATION_STATUS_FORBIDS", await rep.RefusalOf("updateQuotation", now));
    }

    [Theory, EveryDatabase]
    public async Task A_revision_replaces_the_one_before_once_it_is_sent(Database database)
    {
        var (rep, opened) = await Start(database);
        var first = await rep.On("sendQuotation", await rep.On("submitQuotation", await rep.Quote(opened)));

        var second = await rep.On("reviseQuotation", first);
        Assert.Equal("QUOTATION_ALREADY_REVISED", await rep.RefusalOn("reviseQuotation", first));
        Assert.Equal((first.GetProperty("number").GetInt32(), 2), (second.GetProperty("number").GetInt32(), second.GetProperty("revision").GetInt32()));
        Assert.Equal("SENT", await Status(rep, first));
        await rep.On("sendQuotation", await rep.On("submitQuotation", second));

        Assert.Equal(("REPLACED", "SENT"), (await Status(rep, first), await Status(rep, second)));
    }

    [Theory, EveryDatabase]
    public async Task What_the_customer_declined_says_why_and_cannot_be_accepted(Database database)
    {
        var (rep, opened) = await Start(database);
        var sent = await rep.On("sendQuotation", await rep.On("submitQuotation", await rep.Quote(opened)));

        var rejected = await rep.Do(
            "rejectQuotation", new { id = sent.Id(), version = sent.Version(), reason = "太贵" }, "quotation { id version status rejectionReason }");

        Assert.Equal(("REJECTED", "太贵"), (rejected.Text("status"), rejected.Text("rejectionReason")));
        Assert.Equal("QUOTATION_STATUS_FORBIDS", await rep.RefusalOn("acceptQuotation", rejected));
    }

    [Theory, EveryDatabase]
    public async Task A_closed_opportunity_gets_no_more_offers(Database database)
    {
        var (rep, opened) = await Start(database);
        var sent = await rep.On("sendQuotation", await rep.On("submitQuotation", await rep.Quote(opened)));
        var version = (await rep.Read(opened.Id())).Version();
        await rep.Do("loseOpportunity", new { id = opened.Id(), version, reason = "R", summary = "S", noCompetitor = true });

        Assert.Equal("OPPORTUNITY_ALREADY_CLOSED", await rep.RefusalOf("createQuotation", await SalesSteps.Quotation(rep, opened, 1000)));
        Assert.Equal("OPPORTUNITY_ALREADY_CLOSED", await rep.RefusalOn("acceptQuotation", sent));
    }

    [Theory, EveryDatabase]
    public async Task What_is_no_product_needs_a_price_and_a_discount_is_one_of_two(Database database)
    {
        var (rep, opened) = await Start(database);
        object Input(object line) => new { opportunityId = opened.Id(), lines = new[] { line } };

        Assert.Equal("INVALID_VALUE", await rep.RefusalOf("createQuotation", Input(new { text = "T", quantity = 1 })));
        Assert.Equal("INVALID_VALUE", await rep.RefusalOf("createQuotation", Input(new { quantity = 1, unitPrice = 1 })));
        Assert.Equal("INVALID_VALUE", await rep.RefusalOf("createQuotation", Input(new { text = "T", quantity = 0, unitPrice = 1 })));
        Assert.Equal("INVALID_VALUE", await rep.RefusalOf("createQuotation", new { opportunityId = opened.Id(), lines = Array.Empty<object>() }));
        var twice = Input(new { text = "T", quantity = 1, unitPrice = 10, discount = new { ratio = 0.1m, amount = 1 } });
        Assert.Equal("INVALID_VALUE", await rep.RefusalOf("createQuotation", twice));
    }

    [Theory, EveryDatabase]
    public async Task A_repeat_with_the_same_key_makes_one_quotation(Database database)
    {
        var (rep, opened) = await Start(database);
        var input = new { opportunityId = opened.Id(), lines = new[] { new { text = "T", quantity = 1, unitPrice = 1 } }, idempotencyKey = Guid.NewGuid().ToString() };

        var first = await rep.Do("createQuotation", input, "quotation { id }");
        var second = await rep.Do("createQuotation", input, "quotation { id }");

        Assert.Equal(first.Id(), second.Id());
        Assert.Equal(1, (await rep.Read(opened.Id(), "quotations { totalCount }")).GetProperty("quotations").GetProperty("totalCount").GetInt32());
    }

    [Theory, EveryDatabase]
    public async Task What_nobody_answered_expires_once_and_without_counting_as_work(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        await server.AddProductAt1000();
        var admin = await server.As("admin");
        var opened = await admin.Open();
        var sent = await admin.On("sendQuotation", await admin.On("submitQuotation", await admin.Quote(opened)));
        var before = await admin.Read(opened.Id(), "lastActivityAt");

        Assert.Equal(0, await Expire(server, TimeSpan.FromDays(29)));
        Assert.Equal(1, await Expire(server, TimeSpan.FromDays(40)));
        Assert.Equal(0, await Expire(server, TimeSpan.FromDays(41)));

        Assert.Equal("EXPIRED", await Status(admin, sent));
        var after = await admin.Read(opened.Id(), "lastActivityAt");
        Assert.Equal(before.Text("lastActivityAt"), after.Text("lastActivityAt"));
        Assert.True(after.Version() > before.Version());
    }

    private static async Task<int> Expire(CrmServer server, TimeSpan later)
    {
        var expired = 0;
        await server.Do(async db => expired = await ExpireQuotations.Run(db, new FixedClock(DateTimeOffset.UtcNow + later), default));
        return expired;
    }

    private static async Task<string?> Status(CrmClient client, JsonElement quotation) =>
        (await client.Data("query($id: ID!) { quotation(id: $id) { status } }", new { id = quotation.Id() })).GetProperty("quotation").Text("status");

    private async Task<(CrmClient Rep, JsonElement Opened)> Start(Database database)
    {
        var server = await servers.Of(database);
        await server.AddProductAt1000();
        var rep = await server.As("li.ming");
        return (rep, await rep.Open());
    }
}
