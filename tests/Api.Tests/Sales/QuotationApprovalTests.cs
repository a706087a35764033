using System.Text.Json;
using CrmGraph.Api.Tests.Host;
using CrmGraph.Api.Tests.Pipeline;
using CrmGraph.Tests;

namespace CrmGraph.Api.Tests.Sales;

/// <remarks>The list price is 1,000; up to 10 % off is free, up to 20 % is the supervisor's.</remarks>
public sealed class QuotationApprovalTests(DemoServers servers)
{
    [Theory]
    [EveryDatabaseWith(900, "")]
    [EveryDatabaseWith(899, "SUPERVISOR")]
    [EveryDatabaseWith(799, "MANAGER")]
    public async Task The_discount_says_who_must_approve(Database database, int unitPrice, string approver)
    {
        var (_, rep, opened) = await Start(database);

        var submitted = await rep.On("submitQuotation", await rep.Quote(opened, unitPrice));

        Assert.Equal((approver.Length == 0 ? "APPROVED" : "AWAITING_APPROVAL", approver), (submitted.Text("status"), submitted.Text("approver") ?? ""));
        Assert.Equal((1000 - unitPrice) / 1000m, submitted.Number("discountShare"));
    }

    [Theory, EveryDatabase]
    public async Task Nothing_is_sent_without_the_approval_and_the_supervisors_yes_lets_it_go(Database database)
    {
        var (server, rep, opened) = await Start(database);
        var supervisor = await server.As("lin.zhiqiang");
        var waiting = await rep.On("submitQuotation", await rep.Quote(opened, 850));

        Assert.Equal("QUOTATION_STATUS_FORBIDS", await rep.RefusalOn("sendQuotation", waiting));
        Assert.Equal("APPROVAL_NEEDS_ROLE", await rep.RefusalOf("decideQuotation", Decision(waiting, true)));
        var approved = await supervisor.Do("decideQuotation", Decision(waiting, true), SalesSteps.Quoted);
        Assert.Equal("QUOTATION_STATUS_FORBIDS", await supervisor.RefusalOf("decideQuotation", Decision(approved, true)));
        await rep.On("sendQuotation", approved);

        var seen = await rep.Read(opened.Id(), "approvals { nodes { purpose decision comment decidedBy { name } quotation { id } } }");
        var approval = Assert.Single(seen.GetProperty("approvals").GetProperty("nodes").EnumerateArray());
        Assert.Equal(
            ("SEND_QUOTATION", "APPROVED", "ok", "林志强"),
            (approval.Text("purpose"), approval.Text("decision"), approval.Text("comment"), approval.GetProperty("decidedBy").Text("name")));
        Assert.Equal(waiting.Id(), approval.GetProperty("quotation").Id());
    }

    [Theory, EveryDatabase]
    public async Task Above_the_supervisors_limit_only_a_manager_decides_and_a_no_opens_the_draft(Database database)
    {
        var (server, rep, opened) = await Start(database);
        var waiting = await rep.On("submitQuotation", await rep.Quote(opened, 700));

        Assert.Equal("APPROVAL_NEEDS_ROLE", await (await server.As("lin.zhiqiang")).RefusalOf("decideQuotation", Decision(waiting, true)));
        var declined = await (await server.As("manager")).Do("decideQuotation", Decision(waiting, false), SalesSteps.Quoted);
        Assert.Equal("DRAFT", declined.Text("status"));
        var again = new { id = declined.Id(), version = declined.Version(), lines = new[] { new { text = "T", quantity = 1, unitPrice = 5 } } };
        var mended = await rep.Do("updateQuotation", again, SalesSteps.Quoted);
        Assert.Equal("APPROVED", (await rep.On("submitQuotation", mended)).Text("status"));
    }

    [Theory, EveryDatabase]
    public async Task Nobody_approves_an_offer_of_their_own(Database database)
    {
        var (server, _, _) = await Start(database);
        var manager = await server.As("manager");
        var waiting = await manager.On("submitQuotation", await manager.Quote(await manager.Open(), 700));

        Assert.Equal("APPROVAL_NEEDS_SOMEBODY_ELSE", await manager.RefusalOf("decideQuotation", Decision(waiting, true)));
    }

    [Theory, EveryDatabase]
    public async Task The_approval_of_a_quotation_is_not_decided_past_it(Database database)
    {
        var (server, rep, opened) = await Start(database);
        await rep.On("submitQuotation", await rep.Quote(opened, 850));
        var seen = await rep.Read(opened.Id(), "approvals { nodes { id version } }");
        var approval = seen.GetProperty("approvals").GetProperty("nodes")[0];

        var supervisor = await server.As("lin.zhiqiang");
        Assert.Equal(
            "APPROVAL_IS_OF_QUOTATION",
            await supervisor.RefusalOf("decideApproval", new { id = approval.Id(), version = approval.Version(), approved = true }));
        Assert.Equal(
            "INVALID_VALUE",
            await rep.RefusalOf("requestApproval", new { opportunityId = opened.Id(), version = seen.Version(), purpose = "SEND_QUOTATION" }));
    }

    [Theory, EveryDatabase]
    public async Task Limits_are_settings_of_the_administrator(Database database)
    {
        await using var server = await CrmServer.Seeded(await EmptyDatabase.New(database));
        await server.Open();
        var admin = await server.As("admin");
        await server.AddProductAt1000();
        await admin.Do("createUser", new { userName = "manager", name = "Manager", role = "MANAGER" }, "user { id }");
        var rules = (await admin.Data("{ sellingRules { version discountLimit supervisorDiscountLimit taxRate quotationDays } }")).GetProperty("sellingRules");
        Assert.Equal((0.1m, 0.2m, 0.13m), (rules.Number("discountLimit"), rules.Number("supervisorDiscountLimit"), rules.Number("taxRate")));

        object Change(decimal limit) => new { version = rules.Version(), discountLimit = limit };
        Assert.Equal("NOT_ALLOWED", await (await server.As("manager")).RefusalOf("updateSellingRules", Change(0.15m)));
        Assert.Equal("INVALID_VALUE", await admin.RefusalOf("updateSellingRules", Change(0.21m)));
        var changed = await admin.Do("updateSellingRules", Change(0.15m), "sellingRules { version discountLimit supervisorDiscountLimit }");

        Assert.Equal((0.15m, 0.2m), (changed.Number("discountLimit"), changed.Number("supervisorDiscountLimit")));
        Assert.Equal("APPROVED", (await admin.On("submitQuotation", await admin.Quote(await admin.Open(), 850))).Text("status"));
    }

    private static object Decision(JsonElement quotation, bool approved) =>
        new { id = quotation.Id(), version = quotation.Version(), approved, comment = "ok" };

    private async Task<(CrmServer Server, CrmClient Rep, JsonElement Opened)> Start(Database database)
    {
        var server = await servers.Of(database);
        await server.AddProductAt1000();
        var rep = await server.As("li.ming");
        return (server, rep, await rep.Open());
    }
}
